import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimDataFolder, openDataFolder, releaseDataFolder } from './data-folder.js';
import { natsVersion } from './nats-binary.js';
import { natsConfig } from './nats-config.js';
import { natsInfo } from './nats-info.js';
import type { NatsOptions, RunningNats } from './nats.js';
import { onFreePort, onSamePort, portTaken } from './ports.js';
import { ServerProcess } from './server-process.js';

/** Runs a nats-server program with JetStream, its streams in the data folder. */
export async function startNatsProcess(
  binary: string,
  how: RunningNats['how'],
  options: NatsOptions,
): Promise<RunningNats> {
  const { dataDir, log = () => {} } = options;
  await openDataFolder(dataDir, 'nats-server', log);
  const version = await natsVersion(binary);
  const name = `lanken-${randomBytes(6).toString('hex')}`;
  const storeDir = join(dataDir, 'store');
  const logFile = join(dataDir, 'nats-server.log');
  const configFile = join(dataDir, 'nats-server.conf');
  await writeFile(logFile, '');

  const boot = async (port: number) => {
    const config = natsConfig({ name, host: '127.0.0.1', port, storeDir, version, options });
    await writeFile(configFile, config, { mode: 0o600 });
    const server = new ServerProcess({ command: binary, args: ['--config', configFile], logFile });
    if (await answers(server, name, port)) {
      await claimDataFolder(dataDir, server.pid);
      return { port, server };
    }
    const words = await server.lastWords();
    if (words.includes('address already in use')) return portTaken;
    throw new Error(`nats-server ${version} did not start on ${dataDir}. The end of ${logFile}:\n${words}`);
  };
  let current = await onFreePort(options.port, boot);
  return {
    url: `nats://127.0.0.1:${current.port}`,
    how,
    version,
    get pid() {
      return current.server.pid;
    },
    async stop() {
      await current.server.stop();
      await releaseDataFolder(dataDir);
      if (options.temporary) await rm(dataDir, { recursive: true, force: true });
    },
    kill: () => current.server.kill(),
    async restart({ emptied = false } = {}) {
      await current.server.stop();
      if (emptied) await rm(storeDir, { recursive: true, force: true });
      current = await onSamePort(current.port, boot);
    },
  };
}

/** Waits until the server answers, and no other that has its port, or until it has ended. */
async function answers(server: ServerProcess, name: string, port: number): Promise<boolean> {
  while (server.running) {
    const info = await natsInfo('127.0.0.1', port).catch(() => undefined); // not yet
    if (info?.server_name === name) return true;
    await Promise.race([sleep(10), server.exited]);
  }
  return false;
}
