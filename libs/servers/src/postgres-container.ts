import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import { ServerContainer } from './container.js';
import { dockerWith } from './docker.js';
import { passwordOf } from './kept-names.js';
import { settingFlags } from './postgres-boot.js';
import { initdbFlags } from './postgres-cluster.js';
import type { PostgresOptions, RunningPostgres } from './postgres.js';
import { Unavailable } from './ways.js';

const image = 'postgres:18';

/** Runs PostgreSQL in a container, the data in a volume whose name the data folder keeps. */
export async function startPostgresContainer(
  options: PostgresOptions,
): Promise<RunningPostgres | Unavailable> {
  const docker = await dockerWith(image, options.log ?? (() => undefined));
  if (docker instanceof Unavailable) return docker;
  await mkdir(options.dataDir, { recursive: true });
  const password = await passwordOf(options.dataDir);
  const container = await ServerContainer.start({
    docker,
    image,
    dataDir: options.dataDir,
    temporary: options.temporary ?? false,
    port: { inside: 5432, outside: options.port },
    keeps: '/var/lib/postgresql',
    command: ['postgres', ...settingFlags({ max_connections: '200', timezone: 'UTC', ...options.settings })],
    environment: {
      POSTGRES_PASSWORD: password,
      POSTGRES_INITDB_ARGS: initdbFlags(options.settings ?? {}).join(' '),
    },
    check: (host, port) => answers(urlOf(password, host, port)),
  });
  return {
    url: urlOf(password, container.host, container.port),
    how: 'docker',
    stop: () => container.stop(),
    kill: () => container.kill(),
    restart: () => container.restart(),
  };
}

function urlOf(password: string, host: string, port: number): string {
  return `postgres://postgres:${password}@${host}:${port}/postgres`;
}

async function answers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // the server may end the connection while it still starts
  await client.connect();
  await client.end();
}
