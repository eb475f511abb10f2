import { freshDatabase, type FreshDatabase } from '@lanken/testing';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { connect } from './connect.js';
import { streamRows } from './stream-rows.js';

describe('rows that are streamed', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    // One for the rows, one to call them off.
    dataSource = await connect(
      { url: database.url, entities: [], migrations: [], poolSize: 2 },
      new Logger(),
    );
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const numbers = { text: 'select number from generate_series(1, $1) number', values: [100_000] };
  const busy = async (): Promise<number> => {
    const rows: { busy: number }[] = await dataSource.query(
      `select count(*)::int as busy from pg_stat_activity
       where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
    );
    return rows[0]!.busy;
  };

  it('are all there, in order', async () => {
    let last = 0;
    for await (const { number } of streamRows<{ number: number }>(dataSource, numbers)) {
      expect(number).toBe(last + 1);
      last = number;
    }
    expect(last).toBe(100_000);
    expect(await busy()).toBe(0);
  });

  it('free their connection when the reader stops, fails or finds a mistake', async () => {
    for (let time = 0; time < 3; time++) for await (const _ of streamRows(dataSource, numbers)) break;
    const failing = async (): Promise<void> => {
      for await (const _ of streamRows(dataSource, numbers)) throw new Error('enough');
    };
    for (let time = 0; time < 3; time++) await expect(failing()).rejects.toThrow('enough');
    const mistaken = streamRows(dataSource, { text: 'select nothing', values: [] });
    await expect(mistaken.next()).rejects.toThrow('column "nothing" does not exist');
    expect(await busy()).toBe(0);
  });

  it('free it when they are called off before the first one has come', async () => {
    const away = new AbortController();
    const asleep = streamRows(dataSource, { text: 'select pg_sleep(3600)', values: [] }, away.signal);
    const first = asleep.next();
    while (!(await busy())) await new Promise(setImmediate);
    away.abort();
    await expect(first).rejects.toThrow('canceling statement');
    expect(await busy()).toBe(0);
  });

  it('are not begun when they were called off already', async () => {
    const gone = streamRows(dataSource, numbers, AbortSignal.abort(new Error('gone')));
    await expect(gone.next()).rejects.toThrow('gone');
    expect(await busy()).toBe(0);
  });
});
