import { addressOf } from '@lanken/servers';
import pg from 'pg';
import type { Installation } from '../installation/installation.js';
import { countyCopy } from '../installation/servers.js';

/** How many events wait in each service's outbox. */
export interface Filled {
  needs: number;
  directory: number;
}

const filled = 'select count(*)::int as count from outbox_pending';
const atWork = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and xact_start is not null and query like 'insert into effect %'`;

/** Looks into the databases, quickly and often, for as long as they answer. */
export class Sight {
  private readonly clients = new Map<string, pg.Client>();

  constructor(private readonly installation: Installation) {}

  /** Undefined while the database does not answer. */
  async outboxes(): Promise<Filled | undefined> {
    const [needs, directory] = await Promise.all([
      this.count('needs', filled),
      this.count('directory', filled),
    ]);
    return needs === undefined || directory === undefined ? undefined : { needs, directory };
  }

  /** Whether the county's service is in the middle of a batch of effects. */
  async countyIsAtWork(): Promise<boolean> {
    return Boolean(await this.count(countyCopy, atWork));
  }

  async close(): Promise<void> {
    for (const database of [...this.clients.keys()]) await this.forget(database);
  }

  private async forget(database: string): Promise<void> {
    const client = this.clients.get(database);
    this.clients.delete(database);
    await client?.end().catch(() => undefined); // it is gone already
  }

  private async count(database: string, text: string): Promise<number | undefined> {
    try {
      const client = this.clients.get(database) ?? (await this.connect(database));
      const { rows } = await client.query<{ count: number }>(text);
      return rows[0]!.count;
    } catch {
      await this.forget(database); // it was cut or killed, as so much here
      return undefined;
    }
  }

  private async connect(database: string): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: addressOf(this.installation.postgres.url, { database }),
      application_name: 'journey',
      connectionTimeoutMillis: 1_000,
      query_timeout: 2_000,
    });
    client.on('error', () => void this.forget(database));
    await client.connect();
    this.clients.set(database, client);
    return client;
  }
}
