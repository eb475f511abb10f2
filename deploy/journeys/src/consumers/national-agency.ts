// Somebody outside: the national agency's own program, which listens to its stream as any subscriber would and writes
// down what it hears, on the disk before it acknowledges.
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { subscribe } from '@lanken/client';

const { NATS_URL, NATS_CREDS, HEARD } = process.env as Record<string, string>;
const file = openSync(HEARD!, 'a');

const subscription = subscribe(
  {
    servers: NATS_URL!,
    name: 'national-agency',
    stream: 'NEEDS',
    credentials: readFileSync(NATS_CREDS!, 'utf8'),
    notice: (text) => console.log(text),
  },
  async ({ source, subject, sequence, levelsince, id, type }) => {
    await sleep(sequence % 5 === 0 ? 20 : 2); // it takes its time, so that what strikes finds events on their way to it
    writeSync(file, `${JSON.stringify({ source, aggregate: subject, sequence, levelsince, id, type })}\n`);
    fdatasyncSync(file);
  },
);

process.once('SIGTERM', () => {
  void subscription.stop().then(() => {
    closeSync(file);
    process.exit(0);
  });
});
