import { together, type Write } from '@lanken/persistence';
import type { ClientBase, Pool } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

/**
 * A database transaction that begins with the first statement that needs it: what only writes is one statement, which
 * is a transaction by itself and one round trip instead of three.
 */
export class DatabaseSession {
  private runner?: QueryRunner;
  private begun?: Promise<ClientBase>;

  constructor(readonly dataSource: DataSource) {}

  /** For reading and for statements that cannot wait till the end; the first one begins the transaction. */
  get queryRunner(): QueryRunner {
    this.runner ??= this.beginning(this.dataSource.createQueryRunner());
    return this.runner;
  }

  async write(writes: Write[]): Promise<void> {
    if (!writes.length) return;
    const client = await this.begin(this.queryRunner);
    await client.query(together(writes));
  }

  async commit(writes: Write[]): Promise<void> {
    const client = await this.begun;
    if (writes.length) await (client ?? poolOf(this.dataSource)).query(together(writes));
    if (client && (await client.query('commit')).command !== 'COMMIT')
      throw new Error('the transaction was rolled back: one of its statements had failed');
    this.begun = undefined;
  }

  /** A connection that was lost has rolled back by itself: the error that is on its way is the one to tell. */
  async rollback(): Promise<void> {
    await this.begun?.then((client) => client.query('rollback')).catch(() => undefined);
  }

  async release(): Promise<void> {
    await this.runner?.release();
  }

  private beginning(runner: QueryRunner): QueryRunner {
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    const begunQuery = async (...given: unknown[]): Promise<unknown> => {
      await this.begin(runner);
      return query(...given);
    };
    // TypeORM asks for an active transaction before it locks, and would else begin one of its own when it saves.
    return Object.assign(runner, { query: begunQuery, isTransactionActive: true });
  }

  private begin(runner: QueryRunner): Promise<ClientBase> {
    this.begun ??= (runner.connect() as Promise<ClientBase>).then(async (client) => {
      await client.query('begin');
      return client;
    });
    return this.begun;
  }
}

const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;
