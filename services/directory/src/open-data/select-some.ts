import type { EntityManager } from 'typeorm';

/** So many of what a statement selects, from an offset, and how many there are in all. */
export async function selectSome<T>(
  manager: EntityManager,
  { select, order, values }: { select: string; order: string; values: unknown[] },
  limit: number,
  offset: number,
): Promise<{ rows: T[]; total: number }> {
  const [{ total }] = await manager.query<[{ total: number }]>(
    `select count(*)::int as total from (${select}) as found`,
    values,
  );
  const part = `limit $${values.length + 1} offset $${values.length + 2}`;
  const rows = await manager.query<T[]>(`select * from (${select}) as found order by ${order} ${part}`, [
    ...values,
    limit,
    offset,
  ]);
  return { rows, total };
}
