import { Readable } from 'node:stream';
import type { Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { streamRows } from '@lanken/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { exportFormats, type ExportFormat } from './export-formats.js';
import { ExportSlots } from './export-slots.js';
import type { ListedRow } from './listed-need.js';
import { filtersOf, type NeedQuery } from './need-query.js';
import { wholeOf } from './need-statements.js';
import type { Table } from './table.js';

/** What is exported, how, for whom, and until when somebody waits for it. */
export interface Wanted {
  asked: NeedQuery;
  format: ExportFormat;
  table: Table;
  by: Actor | undefined;
  closed: AbortSignal;
}

type Rows = AsyncGenerator<ListedRow, void, undefined>;

/** Exports under way. No more is fetched than is read, and when nobody waits any more, all that one holds is free. */
@Injectable()
export class NeedExports {
  private readonly access = new Logger('Access');

  constructor(
    private readonly dataSource: DataSource,
    private readonly slots: ExportSlots,
    private readonly clock: Clock,
  ) {}

  /** The file, which is made while it is read; what refuses it does so before it begins. */
  async begin(wanted: Wanted): Promise<Readable> {
    const { asked, format, table, by, closed } = wanted;
    const question = wholeOf(asked, { who: by, now: this.clock.now() });
    const giveBack = this.slots.take();
    const rows = question ? streamRows<ListedRow>(this.dataSource, question, closed) : none();
    const given = { rows: 0, restricted: 0 };
    const end = async (): Promise<void> => {
      await rows.return();
      giveBack();
      this.tell(wanted, given);
    };
    try {
      const first = await rows.next();
      const file = exportFormats[format].write(counted(first, rows, given), table);
      if (closed.aborted) await end();
      else closed.addEventListener('abort', () => void end());
      return Readable.from(file, { objectMode: false });
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  private tell({ asked, format, by }: Wanted, given: object): void {
    const filters = filtersOf(asked).map(({ parameter }) => parameter);
    const { view, q } = asked;
    const words = q === undefined ? [] : ['q'];
    this.access.log({
      msg: 'needs were exported',
      format,
      view,
      filters: [...words, ...filters],
      ...given,
      ...by?.by(),
    });
  }
}

async function* counted(
  first: IteratorResult<ListedRow, void>,
  rest: Rows,
  given: { rows: number; restricted: number },
): Rows {
  for (let row = first; !row.done; row = await rest.next()) {
    given.rows += 1;
    if (row.value.visibility === 'restricted') given.restricted += 1;
    yield row.value;
  }
}

async function* none(): Rows {}
