import { Refusal, type ImportKind } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Import } from '../model/import.js';
import { oneAtATime } from '../one-at-a-time.js';
import { rowsOf } from './import-rows.js';
import { importers, mustBeOwn } from './own-import.js';
import { planImport, wrongOf } from './plan-import.js';
import type { Made, Plan } from './planned.js';

// What came in stands in the directory: the file's own copy of names and addresses goes.
const keepMade = `
  update import_row set cells = null, problem = null, made = row.made
  from jsonb_to_recordset($2::jsonb) as row (number int, made jsonb)
  where import_row.import = $1 and import_row.number = row.number`;

@Controller('directory/v1/imports')
export class ApplyImport {
  constructor(private readonly transactions: Transactions) {}

  /** All rows come in, each by an event of its own, or none does. */
  @Post(':id/apply')
  @HttpCode(200)
  @Holding(...importers)
  apply(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const brought = await tx.load(Import, id);
      mustBeOwn(brought, id, by);
      await lockOut(tx, brought.kind);
      const plan = await planImport(tx, brought.kind, await rowsOf(tx.manager, id), by);
      const applied = naming(plan, () => brought.apply(wrongOf(plan), tx.now, by.by()));
      for (const { made } of plan.rows) for (const each of made) say(tx, each);
      for (const each of plan.after) say(tx, each);
      tx.say(brought, applied);
      tx.write(keepMade, [id, JSON.stringify(plan.rows.map(madeOf))]);
      return commandResult(brought);
    });
  }
}

// Until it is in, nobody else enters what could stand in it too. Who enters an organisation holds the first lock while
// waiting for the second, so both take them in that order; who appoints waits at the post's own lock.
async function lockOut(tx: Transaction, kind: ImportKind): Promise<void> {
  await oneAtATime(tx, 'register-organisation');
  if (kind === 'appointments') return;
  const table = kind === 'persons' ? 'person' : 'organisation';
  await tx.manager.query(`lock table ${table} in share row exclusive mode`);
}

function say(tx: Transaction, { aggregate, events }: Made): void {
  for (const event of events) tx.say(aggregate, event);
  if (!events.length) tx.save(aggregate); // when to look next may have changed
}

const madeOf = ({ number, made }: Plan['rows'][number]): object => ({
  number,
  made: made.map(({ thing, aggregate: { id, sequence } }) => ({ thing, id, sequence })),
});

/** Adds to the refusal which rows are wrong, the first twenty of them. */
function naming<T>({ rows }: Plan, decide: () => T): T {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'rows-are-wrong') throw error;
    const wrong = rows.filter(({ problem }) => problem).slice(0, 20);
    const errors = wrong.map(({ number, problem }) => ({
      pointer: `/rows/${number}${problem!.errors[0]?.pointer ?? ''}`,
      message: problem!.detail,
    }));
    throw new Refusal(error.kind, error.code, error.message, errors);
  }
}
