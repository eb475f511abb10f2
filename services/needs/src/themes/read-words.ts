import type { DataSource } from 'typeorm';

/** What somebody writes, in the order of the weights of its words. */
export interface Written {
  title: string | null;
  description?: string | null;
  targetGroup?: string | null;
  tried?: string | null;
}

/** A text as search reads it, and how each of its stems is written there. */
export interface ReadText {
  text: string;
  written: Map<string, string>;
}

export async function readWords(
  dataSource: DataSource,
  { title, description, targetGroup, tried }: Written,
): Promise<ReadText> {
  const [row] = await dataSource.query<{ text: string; written: Record<string, string> | null }[]>(query, [
    title,
    description ?? null,
    targetGroup ?? null,
    tried ?? null,
  ]);
  return { text: row!.text, written: new Map(Object.entries(row!.written ?? {})) };
}

const query = `
  select search_text($1, $2, $3, $4)::text as text, (
    select json_object_agg(stem, token) from (
      select distinct on (stem) stem, token
      from ts_debug('swedish', searchable(concat_ws(E'\\n', $1::text, $2::text, $3::text, $4::text))), unnest(lexemes) stem
      order by stem, length(token)) each) as written`;
