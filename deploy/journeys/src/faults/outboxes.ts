import { addressOf } from '@lanken/servers';
import pg from 'pg';
import type { Installation } from '../installation/installation.js';

/** How many events wait in each service's outbox. */
export interface Filled {
  needs: number;
  directory: number;
}

/** Looks into the outboxes, quickly and often, for as long as the database answers. */
export class Outboxes {
  private readonly clients = new Map<string, pg.Client>();

  constructor(private readonly installation: Installation) {}

  /** Undefined while the database does not answer. */
  async look(): Promise<Filled | undefined> {
    const [needs, directory] = await Promise.all([this.pending('needs'), this.pending('directory')]);
    return needs === undefined || directory === undefined ? undefined : { needs, directory };
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.end().catch(() => undefined); // it is gone already
  }

  private async pending(database: string): Promise<number | undefined> {
    try {
      const client = this.clients.get(database) ?? (await this.connect(database));
      const { rows } = await client.query<{ count: number }>(
        'select count(*)::int as count from outbox_pending',
      );
      return rows[0]!.count;
    } catch {
      this.clients.delete(database); // it was cut or killed, as so much here
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
    client.on('error', () => this.clients.delete(database));
    await client.connect();
    this.clients.set(database, client);
    return client;
  }
}
