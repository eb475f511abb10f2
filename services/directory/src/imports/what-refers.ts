import type { EntityManager } from 'typeorm';

const columns = `
  select conrelid::regclass::text as "table", attname as "column" from pg_constraint
  join pg_attribute on attrelid = conrelid and attnum = conkey[1]
  where contype = 'f' and confrelid = $1::regclass`;

/** Which of the rows of a table others refer to, in whichever table, but for what `except` names by its id. */
export async function referredTo(
  manager: EntityManager,
  table: 'person' | 'organisation' | 'post',
  ids: string[],
  except: string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  const referring = await manager.query<{ table: string; column: string }[]>(columns, [table]);
  for (const { table: other, column } of referring) {
    const rows = await manager.query<{ id: string }[]>(
      `select distinct ${column} as id from ${other} as referring
       where ${column} = any($1) and not coalesce(to_jsonb(referring) ->> 'id' = any($2), false)`,
      [ids, except],
    );
    for (const { id } of rows) found.add(id);
  }
  return found;
}
