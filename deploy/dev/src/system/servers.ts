import { databasePerService, startPostgres, type Log, type RunningPostgres } from '@lanken/servers';
import { startBroker, type Broker } from './broker.js';
import type { WantedPort } from './ports.js';
import type { Secrets } from './secrets.js';
import { serviceNames } from './services.js';
import type { StateFolder } from './state-folder.js';
import type { Teardown } from './teardown.js';

/** The database server, and the address of each service's database. */
export interface Databases {
  postgres: RunningPostgres;
  urls: Record<string, string>;
}

/** Starts PostgreSQL with a database for each service. */
export async function startDatabases(
  folder: StateFolder,
  secrets: Secrets,
  wanted: WantedPort,
  log: Log,
  teardown: Teardown,
): Promise<Databases> {
  const postgres = await startPostgres({ dataDir: folder.postgres, port: wanted(5433), log });
  teardown.add(() => postgres.stop());
  return { postgres, urls: await databasePerService(postgres.url, serviceNames, secrets.databases) };
}

/** Starts NATS. */
export async function startEventServer(
  folder: StateFolder,
  wanted: WantedPort,
  log: Log,
  teardown: Teardown,
): Promise<Broker> {
  const broker = await startBroker(folder, wanted(4222), log);
  teardown.add(() => broker.nats.stop());
  return broker;
}
