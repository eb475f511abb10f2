import type { Client } from 'pg';

/** What each consumer keeps of a need that it hears of: the same for all sides. */
export const heardTable = (schema = 'public'): string => `
  create table ${schema}.heard (
    need uuid primary key,
    event uuid not null,
    sequence int not null,
    county text not null,
    municipality text not null,
    title text not null,
    data json not null
  )`;

/** Throws when the consumer's table does not hold each of so many needs once, whole. */
export async function expectHeard(client: Client, count: number, schema = 'public'): Promise<void> {
  const { rows } = await client.query<{ needs: number; whole: number }>(
    `select count(*)::int as needs, count(*) filter (where data->>'need' = need::text and data->>'title' = title)::int as whole
     from ${schema}.heard`,
  );
  const { needs, whole } = rows[0]!;
  if (needs !== count || whole !== count)
    throw new Error(`a consumer's table holds ${needs} needs, ${whole} of them whole, instead of ${count}`);
}
