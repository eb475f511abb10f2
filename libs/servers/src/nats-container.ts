import { ServerContainer } from './container.js';
import { dockerWith } from './docker.js';
import { natsConfig } from './nats-config.js';
import { natsInfo } from './nats-info.js';
import type { NatsOptions, RunningNats } from './nats.js';
import { Unavailable } from './ways.js';

const image = 'nats:2';
const configFile = '/etc/nats/nats-server.conf';

/** Runs nats-server in a container, its streams in a volume whose name the data folder keeps. */
export async function startNatsContainer(options: NatsOptions): Promise<RunningNats | Unavailable> {
  const docker = await dockerWith(image, options.log ?? (() => undefined));
  if (docker instanceof Unavailable) return docker;
  const content = natsConfig({
    name: 'lanken',
    host: '0.0.0.0',
    port: 4222,
    storeDir: '/data',
    version: '2.10.0',
    options,
  });
  const container = await ServerContainer.start({
    docker,
    image,
    dataDir: options.dataDir,
    temporary: options.temporary ?? false,
    port: { inside: 4222, outside: options.port },
    keeps: '/data',
    command: ['--config', configFile],
    files: [{ content, target: configFile }],
    check: async (host, port) => void (await natsInfo(host, port)),
  });
  const { version } = await natsInfo(container.host, container.port);
  return {
    url: `nats://${container.host}:${container.port}`,
    how: 'docker',
    version,
    stop: () => container.stop(),
    kill: () => container.kill(),
    restart: (how) => container.restart(how),
  };
}
