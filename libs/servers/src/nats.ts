import { dirname, resolve } from 'node:path';
import { startNatsContainer } from './nats-container.js';
import { useGivenNats } from './given-nats.js';
import { natsFromDebian, natsOnPath } from './nats-binary.js';
import { startNatsProcess } from './nats-process.js';
import { firstOf, Unavailable, type Log } from './ways.js';

/** The ways to a nats-server, in the order in which they are tried. */
export const natsWays = ['NATS_URL', 'path', 'docker', 'debian-package'] as const;

/** One way to a nats-server. */
export type NatsWay = (typeof natsWays)[number];

/** What to start and where. */
export interface NatsOptions {
  /** Folder that keeps everything of this server. */
  dataDir: string;
  /** Wanted port; another one is taken when it is not free. */
  port?: number;
  /** Text added to the configuration file, such as accounts. */
  config?: string;
  /** `always`: every message is on the disk before it is acknowledged; servers before 2.10 do not know it. */
  sync?: 'always';
  /** Path of the program to run, instead of looking for one. */
  serverBinary?: string;
  /** Where a downloaded program is kept; beside the data folder by default. */
  cacheDir?: string;
  /** Only these ways, in this order; all by default. */
  ways?: readonly NatsWay[];
  /** Removes the data when the server is stopped. */
  temporary?: boolean;
  log?: Log;
}

/** A nats-server with JetStream that can be used now. */
export interface RunningNats {
  url: string;
  how: NatsWay | 'given binary';
  /** As the server says it, such as `2.10.29`. */
  version: string;
  /** Process id where it runs as a process of this machine that we started. */
  pid?: number;
  /** Ends it in order; a server that was only given to us goes on. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, for fault tests. */
  kill(): Promise<void>;
  /** Starts it again on the same port, stopping it before if it runs; with `emptied`, all streams are lost. */
  restart(options?: { emptied?: boolean }): Promise<void>;
}

/** Gives a nats-server: the one that `NATS_URL` names, else one on the PATH, in a container, or from the distribution. */
export async function startNats(given: NatsOptions): Promise<RunningNats> {
  const options = { ...given, dataDir: resolve(given.dataDir) };
  if (options.serverBinary) return startNatsProcess(options.serverBinary, 'given binary', options);
  const cacheDir = options.cacheDir ?? dirname(options.dataDir);
  const run = async (binary: string | Unavailable, how: NatsWay) =>
    binary instanceof Unavailable ? binary : startNatsProcess(binary, how, options);
  return firstOf<NatsWay, RunningNats>(
    'nats-server',
    options.ways ?? natsWays,
    {
      NATS_URL: () => useGivenNats(),
      path: async () => run(await natsOnPath(), 'path'),
      docker: () => startNatsContainer(options),
      'debian-package': async () => run(await natsFromDebian(cacheDir, options.log), 'debian-package'),
    },
    adviceFor(process.platform),
  );
}

function adviceFor(platform: NodeJS.Platform): string[] {
  const install: Partial<Record<NodeJS.Platform, string>> = {
    darwin: '`brew install nats-server`',
    win32: '`winget install NATSAuthors.NATSServer` or `choco install nats-server`',
    linux: '`apt-get install nats-server` on Debian or Ubuntu, as root',
  };
  return [
    `install it: ${install[platform] ?? 'the package nats-server of your system'}`,
    'start Docker, so that the image nats:2 can be run',
    'download it from https://nats.io/download and put the folder of nats-server on the PATH, or set NATS_URL to a server of yours that has JetStream',
  ];
}
