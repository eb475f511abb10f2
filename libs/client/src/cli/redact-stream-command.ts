import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import { Command, Option } from 'commander';
import { clearStream, type Log, type RedactedAggregate } from '../redact-stream/clear-stream.js';
import { runningSystem } from '../running-system.js';
import { asAdministrator } from './as-administrator.js';
import { callAs } from './call.js';

interface Choices {
  as: string;
  nats?: string;
  creds?: string;
}

/** `lanken redact-stream <service> [aggregate]` */
export const redactStreamCommand = (): Command =>
  new Command('redact-stream')
    .description(
      'erase from a service’s stream the texts that were redacted; blanked, they are published again',
    )
    .argument('<service>', 'such as needs')
    .argument('[aggregate]', 'such as need/<id>; everything that was ever redacted unless told')
    .addOption(asAdministrator())
    .addOption(
      new Option('--nats <address>', 'where NATS is; the running system unless told').env('NATS_URL'),
    )
    .addOption(
      new Option('--creds <file>', "an operator's .creds file; the running system's unless told").env(
        'NATS_CREDS',
      ),
    )
    .action(redactStream);

async function redactStream(service: string, aggregate: string | undefined, choices: Choices): Promise<void> {
  const { as } = choices;
  const log: Log = {
    of: async (each) => (await redactions(as, service, { aggregate: each }))[0]!,
    replay: (each) => callAs(as, service, 'POST', 'replays', { aggregate: each }),
  };
  const connection = await operatorsConnection(choices);
  try {
    let seen = 0;
    for await (const each of allRedacted(as, service, aggregate)) {
      const erased = await clearStream(connection, service.toUpperCase(), each, log);
      if (erased)
        console.log(`${each.aggregate}: ${erased} messages are erased, the blanked ones published again.`);
      seen += 1;
    }
    if (aggregate && !seen) throw new Error(`Nothing of ${aggregate} was redacted.`);
    console.log(`${seen} redacted things: the stream has their texts no more.`);
  } finally {
    await connection.close();
  }
}

async function* allRedacted(as: string, service: string, only?: string): AsyncGenerator<RedactedAggregate> {
  for (let after: string | undefined; ;) {
    const some = await redactions(as, service, { aggregate: only, after });
    yield* some;
    if (only || !some.length) return;
    after = some.at(-1)!.aggregate;
  }
}

async function redactions(
  as: string,
  service: string,
  asked: { aggregate?: string; after?: string },
): Promise<RedactedAggregate[]> {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  const { items } = await callAs<{ items: RedactedAggregate[] }>(as, service, 'GET', `redactions?${query}`);
  return items;
}

function operatorsConnection({ nats, creds }: Choices): Promise<NatsConnection> {
  const running = nats ? undefined : runningSystem();
  const file = creds ?? (running?.creds && join(running.creds, 'operator.creds'));
  return connect({
    servers: nats ?? running!.nats,
    authenticator: file ? credsAuthenticator(readFileSync(file)) : undefined,
    inboxPrefix: '_INBOX.operator',
  });
}
