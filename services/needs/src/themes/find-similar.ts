import type { DataSource } from 'typeorm';

/** A need that shares words with a text; the words are stems, the most telling first. */
export interface Candidate {
  need: string;
  /** How much of the text's weight it shares, from 0 to 1. */
  likeness: number;
  words: string[];
}

/**
 * The needs that share most with the words of a text (a tsvector of `search_text`): open ones and those of the last 24
 * months; 500 at most. Of each word at most its 300 newest needs are read, the rarest words first and some 5,000 rows in all, so that
 * it costs the same however many needs there are. A need shares at least two words and a tenth of the text's weight. A word counts by its weight and by how rare it is, fully when at most one
 * need in a hundred says it; for a word that nobody says, the two that are spelt most like it stand in.
 */
export const findSimilar = (dataSource: DataSource, text: string, now: Date): Promise<Candidate[]> =>
  dataSource.query<Candidate[]>(query, [text, now]);

const query = 'select need, likeness, words from similar_needs($1::tsvector, $2)';
