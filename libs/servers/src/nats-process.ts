import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimDataFolder, openDataFolder, releaseDataFolder } from './data-folder.js';
import { natsVersion } from './nats-binary.js';
import { natsConfig } from './nats-config.js';
import { natsInfo } from './nats-info.js';
import type { NatsOptions, RunningNats } from './nats.js';
import { freePort } from './ports.js';
import { ServerProcess } from './server-process.js';

/** Runs a nats-server program with JetStream, its streams in the data folder. */
export async function startNatsProcess(
  binary: string,
  how: RunningNats['how'],
  options: NatsOptions,
): Promise<RunningNats> {
  const { dataDir, log = () => undefined } = options;
  await openDataFolder(dataDir, 'nats-server', log);
  const version = await natsVersion(binary);
  const storeDir = join(dataDir, 'store');
  const logFile = join(dataDir, 'nats-server.log');
  await writeFile(logFile, '');

  const boot = async (port: number): Promise<ServerProcess | 'port taken'> => {
    const configFile = join(dataDir, 'nats-server.conf');
    await writeFile(configFile, natsConfig({ host: '127.0.0.1', port, storeDir, version, options }), {
      mode: 0o600,
    });
    const server = new ServerProcess({ command: binary, args: ['--config', configFile], logFile });
    while (server.running) {
      if (await natsInfo('127.0.0.1', port).catch(() => undefined)) break;
      await Promise.race([sleep(10), server.exited]);
    }
    if (server.running) {
      await claimDataFolder(dataDir, server.pid);
      return server;
    }
    const words = await server.lastWords();
    if (words.includes('address already in use')) return 'port taken';
    throw new Error(`nats-server ${version} did not start on ${dataDir}. The end of ${logFile}:\n${words}`);
  };

  let port = await freePort(options.port);
  let server = await boot(port);
  while (server === 'port taken') {
    port = await freePort();
    server = await boot(port);
  }
  let current = server;
  return {
    url: `nats://127.0.0.1:${port}`,
    how,
    version,
    get pid() {
      return current.pid;
    },
    async stop() {
      await current.stop();
      await releaseDataFolder(dataDir);
      if (options.temporary) await rm(dataDir, { recursive: true, force: true });
    },
    kill: () => current.kill(),
    async restart({ emptied = false } = {}) {
      await current.stop();
      if (emptied) await rm(storeDir, { recursive: true, force: true });
      const again = await boot(port);
      if (again === 'port taken')
        throw new Error(`nats-server cannot start again: port ${port} has been taken meanwhile.`);
      current = again;
    },
  };
}
