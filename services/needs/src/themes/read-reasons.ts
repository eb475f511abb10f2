import type { EntityManager } from 'typeorm';

/** The words that at least two of the needs share, the most telling first: said by many of them, and by few others. */
export async function sharedWords(manager: EntityManager, needs: string[]): Promise<string[]> {
  const rows = await manager.query<{ word: string }[]>(shared, [needs]);
  return rows.map(({ word }) => word);
}

const shared = `
  select said.word from need_words w, unnest(w.words, w.weights) said(word, weight), word, word everyone
  where w.need = any ($1) and word.word = said.word and everyone.word = ''
    and left(said.word, 1) <> '~' and length(said.word) <= 60
  group by said.word, word.needs, everyone.needs having count(*) > 1
  order by sum(said.weight) * ln((everyone.needs + 25) / (word.needs + 0.7)) desc, said.word limit 10`;
