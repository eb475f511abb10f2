import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf, connected, startNats, startPostgres } from '@lanken/servers';

/** The servers that all sides share in one run. */
export interface Bed {
  natsUrl: string;
  /** Where a side may keep files of its own. */
  folder: string;
  /** What the numbers were taken on, for the reader. */
  about: string;
  /** Address, for a superuser, of an empty database of this name. */
  freshDatabase(name: string): Promise<string>;
  /** Address of a database that is as another one is now; nobody may be connected to that. */
  copyOfDatabase(name: string, of: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a PostgreSQL and a nats-server with their durable defaults, in `<folder>/bench`. */
export async function makeBed(folder: string, log: (line: string) => void): Promise<Bed> {
  const at = join(folder, 'bench');
  await mkdir(at, { recursive: true });
  const postgres = await startPostgres({
    dataDir: join(at, 'postgres'),
    temporary: true,
    // pg-transactional-outbox reads the log of changes; it costs every side the same
    settings: { wal_level: 'logical' },
    log,
  });
  const nats = await startNats({ dataDir: join(at, 'nats'), temporary: true, cacheDir: folder, log });
  const version = await connected(postgres.url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]!.server_version;
  });
  return {
    natsUrl: nats.url,
    folder: at,
    about: `PostgreSQL ${version} (${postgres.how}), nats-server ${nats.version} (${nats.how}), Node ${process.version}`,
    async freshDatabase(name) {
      await connected(postgres.url, async (client) => {
        await client.query(`drop database if exists "${name}" with (force)`);
        await client.query(`create database "${name}"`);
      });
      const url = addressOf(postgres.url, { database: name });
      // As an installation has it: docs/operators.md.
      await connected(url, (client) => client.query('create extension pg_trgm; create extension unaccent'));
      return url;
    },
    async copyOfDatabase(name, of) {
      await connected(postgres.url, async (client) => {
        await client.query(`drop database if exists "${name}" with (force)`);
        await client.query(`create database "${name}" template "${of}"`);
      });
      return addressOf(postgres.url, { database: name });
    },
    async close() {
      await nats.stop();
      await postgres.stop();
    },
  };
}
