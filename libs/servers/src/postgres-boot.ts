import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portTaken } from './ports.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { RunAs } from './postgres-user.js';
import { ServerProcess } from './server-process.js';

const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Command line settings: the defaults, and what the caller wants otherwise. */
export function settingFlags(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Starts the server on an existing cluster and waits until it accepts connections. */
export async function bootPostgres(at: {
  cluster: string;
  port: number;
  logFile: string;
  binaries: PostgresBinaries;
  runAs: RunAs;
  settings: Record<string, string>;
}): Promise<ServerProcess | typeof portTaken> {
  const flags = settingFlags({ ...defaults, ...at.settings });
  const [command, ...args] = [
    ...at.runAs.prefix,
    at.binaries.postgres,
    '-D',
    at.cluster,
    '-p',
    String(at.port),
    ...flags,
  ];
  for (let attempt = 1; ; attempt++) {
    const server = new ServerProcess({
      command: command!,
      args,
      logFile: at.logFile,
      uid: at.runAs.uid,
      gid: at.runAs.gid,
    });
    while (server.running && !(await isReady(at.cluster, server.pid))) {
      await Promise.race([sleep(20), server.exited]);
    }
    if (server.running) return server;
    const words = await server.lastWords();
    if (/Address (already )?in use/i.test(words)) return portTaken;
    // after SIGKILL the server's children need a moment to end
    const leftovers = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(
      words,
    );
    if (!leftovers || attempt === 50) {
      throw new Error(`PostgreSQL did not start on ${at.cluster}. The end of ${at.logFile}:\n${words}`);
    }
    await sleep(100);
  }
}

/** The server writes its state into the eighth line of postmaster.pid, its process id into the first. */
async function isReady(cluster: string, pid: number): Promise<boolean> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}
