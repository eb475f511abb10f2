import { connected } from '@lanken/servers';
import { freshDatabase, type FreshDatabase } from '@lanken/testing';
import fc from 'fast-check';
import { binaryArray } from './binary-array.js';

describe('an array in binary format', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  // NUL is no text to PostgreSQL.
  const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));

  it('comes to the database as it was, whatever it holds', async () => {
    await connected(database.url, (client) =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.option(text)), async (values) => {
          const { rows } = await client.query<{ array: unknown }>('select $1::text[] as array', [
            binaryArray(values),
          ]);
          expect(rows[0]!.array).toEqual(values);
        }),
        { numRuns: 50 },
      ),
    );
  });

  it('holds numbers, truth, times and JSON as PostgreSQL reads them', async () => {
    const at = new Date('2026-11-24T10:00:00.123Z');
    const { rows } = await connected(database.url, (client) =>
      client.query(
        `select ($1::text[])[1]::int as number, ($1::text[])[2]::bool as truth, ($1::text[])[3]::timestamptz as time,
           ($2::json[])[1] as json`,
        [binaryArray([7, true, at]), binaryArray([{ title: '"Åre"\\' }], 'json')],
      ),
    );
    expect(rows).toEqual([{ number: 7, truth: true, time: at, json: { title: '"Åre"\\' } }]);
  });
});
