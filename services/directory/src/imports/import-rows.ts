import type { EntityManager } from 'typeorm';
import type { NamedRow } from './name-columns.js';
import type { Thing } from './planned.js';

/** What a row made, with the sequence that it then had. */
export interface MadeThing {
  thing: Thing;
  id: string;
  sequence: number;
}

type Kept = Pick<NamedRow, 'cells' | 'unfit'>;

/** The rows of an import that has not come in yet. */
export async function rowsOf(manager: EntityManager, id: string): Promise<NamedRow[]> {
  const rows = await manager.query<{ number: number; cells: Kept }[]>(
    'select number, cells from import_row where import = $1 and cells is not null order by number',
    [id],
  );
  return rows.map(({ number, cells }) => ({ number, ...cells }));
}

/** What an import made, with the rows that made it. */
export const madeBy = (manager: EntityManager, id: string): Promise<(MadeThing & { number: number })[]> =>
  manager.query(
    `select number, thing ->> 'thing' as thing, thing ->> 'id' as id, (thing ->> 'sequence')::int as sequence
     from import_row cross join lateral jsonb_array_elements(made) as thing where import = $1 order by number`,
    [id],
  );
