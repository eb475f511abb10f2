import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { runningSystem } from '../running-system.js';
import { subscribe } from '../subscribe.js';
import { lineOf } from './line-of.js';

interface Choices {
  as: string;
  json?: boolean;
  nats?: string;
  creds?: string;
  stream: string;
}

/** `lanken watch escalations` and the like */
export const watchCommand = (): Command =>
  new Command('watch')
    .description('print each event as it comes; resumes where it stopped')
    .argument(
      '[what]',
      '"escalations" for what has reached the national level, "events" for all that the subscriber hears',
      'events',
    )
    .addOption(
      new Option('--as <subscriber>', 'the subscriber, by whose durable consumer it is heard').default(
        'national-agency',
      ),
    )
    .option('--json', 'one JSON object a line: the CloudEvent')
    .addOption(
      new Option('--nats <address>', 'where NATS is; the running system unless told').env('NATS_URL'),
    )
    .addOption(
      new Option('--creds <file>', "the subscriber's .creds file; the running system's unless told").env(
        'NATS_CREDS',
      ),
    )
    .option('--stream <name>', 'the stream', 'NEEDS')
    .action(watch);

async function watch(what: string, { as: name, json, nats, creds, stream }: Choices): Promise<void> {
  if (what !== 'escalations' && what !== 'events')
    throw new Error(`"${what}" cannot be watched: say "escalations" or "events"`);
  const running = nats ? undefined : runningSystem();
  const file = creds ?? (running?.creds && join(running.creds, `${name}.creds`));
  const subscription = subscribe(
    {
      servers: nats ?? running!.nats,
      name,
      stream,
      credentials: file ? readFileSync(file, 'utf8') : undefined,
      notice: (text) => console.error(text),
    },
    (event) => {
      if (what === 'events' || event.type.includes('.need.escalated.'))
        console.log(json ? JSON.stringify(event) : lineOf(event));
    },
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await subscription.stop();
}
