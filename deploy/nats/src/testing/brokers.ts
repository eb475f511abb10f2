import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, type RunningNats } from '@lanken/servers';
import { startBroker } from '@lanken/testing';

type Start = (config: string) => Promise<RunningNats>;

const current = process.env['NATS_SERVER_CURRENT'];

/** The nats-servers on which every rule is tried: the one of this run, and the one that `NATS_SERVER_CURRENT` names. */
export const brokers: [string, Start][] = [
  ["this run's nats-server", (config) => startBroker({ config })],
  ...(current ? [['the nats-server of NATS_SERVER_CURRENT', startCurrent] satisfies [string, Start]] : []),
];

if (!current) {
  process.stderr.write(
    "NATS permissions are tried on one nats-server only; NATS_SERVER_CURRENT=<path of another version's program> adds it\n",
  );
}

async function startCurrent(config: string): Promise<RunningNats> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lanken-test-nats-'));
  return startNats({ serverBinary: current, dataDir, temporary: true, config });
}
