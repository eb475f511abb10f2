import { connected } from '@lanken/servers';
import { eventually, freshDatabase, type FreshDatabase } from '@lanken/testing';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { connect, isAway } from './connect.js';
import { ForwardOnly } from './forward-only.js';

describe('the connections to the database', () => {
  const quiet = Object.assign(new Logger(), { warn: () => undefined });
  let database: FreshDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await connect({ url: database.url, entities: [], migrations: [], poolSize: 3 }, quiet);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const endSessions = (): Promise<unknown> =>
    connected(database.adminUrl, (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      ),
    );

  it('are never without somebody who hears their errors, also while they pass from hand to hand', async () => {
    const { master } = dataSource.driver as unknown as { master: Pool };
    const heard = await new Promise<number>((resolve, reject) =>
      master.connect((error, client, release) => {
        if (error) return reject(error);
        resolve(client!.listenerCount('error'));
        release();
      }),
    );
    expect(heard).toBeGreaterThan(0);
  });

  it('that the server ends fail what uses them, as being away, and are replaced', async () => {
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await endSessions();
    const failure = await runner.query('select 1').catch((error: unknown) => error);
    const next = await runner.query('select 1').catch((error: unknown) => error);
    expect([failure, next].map(isAway)).toEqual([true, true]);
    await runner.release();
    // The end of a session that waited in the pool is heard a moment later.
    const { master } = dataSource.driver as unknown as { master: Pool };
    await eventually(() => expect(master.idleCount).toBe(0));
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('that the server ends during a migration are made again, and the migration with them', async () => {
    let turns = 0;
    class EndsItsSession1764000000001 extends ForwardOnly {
      async up(queryRunner: QueryRunner): Promise<void> {
        await queryRunner.query('create table survivor (id int)');
        if (turns++ === 0) await queryRunner.query('select pg_terminate_backend(pg_backend_pid())');
      }
    }
    const options = { url: database.url, entities: [], migrations: [EndsItsSession1764000000001] };
    const migrated = await connect(options, quiet);
    expect([turns, await migrated.query('select * from survivor')]).toEqual([2, []]);
    await migrated.destroy();
  });

  it('that the server ends again and again under load leave the process alive', async () => {
    let done = false;
    const work = Array.from({ length: 12 }, async () => {
      while (!done)
        await dataSource.query('select 1').catch((error: unknown) => expect(isAway(error)).toBe(true));
    });
    for (let turn = 0; turn < 20; turn++) await endSessions();
    done = true;
    await Promise.all(work);
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
