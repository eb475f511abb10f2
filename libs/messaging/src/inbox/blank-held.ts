import { redacted, type Redaction } from '@lanken/contracts';
import type { QueryRunner } from 'typeorm';
import { jsonIn } from './received.js';
import { readRows } from './rows.js';

/** Blanks what a redaction names in the events of its aggregate that are held, those that were given up too. */
export async function blankHeld(
  runner: QueryRunner,
  service: string,
  aggregate: string,
  redaction: Redaction,
): Promise<void> {
  const rows = await readRows<{ id: string; sequence: number; data: string }>(
    runner,
    'select id, sequence, data from inbox_held where service = $1 and aggregate = $2 and sequence = any($3::int[])',
    [service, aggregate, redaction.blanked.map(({ sequence }) => sequence)],
  );
  for (const { id, sequence, data } of rows) {
    const said = jsonIn(data);
    // What is not JSON takes no effect in any case: nobody misses it.
    const left = said ? JSON.stringify(redacted({ sequence }, said, redaction)) : '';
    await runner.query('update inbox_held set data = $2 where id = $1', [id, left]);
  }
}
