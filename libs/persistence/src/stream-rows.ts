import type { ClientBase } from 'pg';
import QueryStream from 'pg-query-stream';
import type { DataSource } from 'typeorm';

const batch = 100; // rows that are fetched at a time, and wait in memory at most

/** A question to the database, its parameters numbered from `$1`. */
export interface Question {
  text: string;
  values: unknown[];
}

/**
 * The rows of a query, of any number, as one snapshot: a few are fetched when those before are taken. Its connection is
 * free again when the last one is taken, when whoever reads stops, and when the signal aborts, even in mid-sort.
 */
export async function* streamRows<Row extends object>(
  dataSource: DataSource,
  { text, values }: Question,
  signal?: AbortSignal,
): AsyncGenerator<Row, void, undefined> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as ClientBase & { processID: number };
  let cancelled: Promise<unknown> | undefined;
  const cancel = (): void => {
    cancelled ??= dataSource.query('select pg_cancel_backend($1)', [client.processID]);
  };
  signal?.addEventListener('abort', cancel);
  try {
    await client.query('begin read only');
    signal?.throwIfAborted();
    yield* client.query(new QueryStream(text, values, { batchSize: batch })) as AsyncIterable<Row>;
  } finally {
    signal?.removeEventListener('abort', cancel);
    // A cancellation on its way would hit whoever has the connection next; of a lost one nothing is left to end.
    await cancelled?.catch(() => undefined);
    await client.query('rollback').catch(() => undefined);
    await runner.release();
  }
}
