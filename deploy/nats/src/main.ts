import { parseArgs } from 'node:util';
import { makeAccounts } from './make-accounts.js';
import type { Subscriber } from './request.js';

const USAGE = `node deploy/nats/dist/main.js --out <directory> --services directory,needs
  [--operators operator] [--subscribers '[{"name":"national-agency","stream":"NEEDS","filter":"lanken.*.needs.national.>"}]']`;

try {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      services: { type: 'string' },
      operators: { type: 'string' },
      subscribers: { type: 'string', default: '[]' },
    },
  });
  if (!values.out || !values.services) throw new Error('--out and --services must be given');
  const { file } = await makeAccounts({
    directory: values.out,
    services: values.services.split(','),
    subscribers: readSubscribers(values.subscribers),
    operators: values.operators?.split(','),
  });
  console.log(file);
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}

function readSubscribers(text: string): Subscriber[] {
  try {
    return JSON.parse(text) as Subscriber[];
  } catch (error) {
    throw new Error(`--subscribers is not JSON: ${(error as Error).message}`);
  }
}
