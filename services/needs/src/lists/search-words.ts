import type { Bind } from './field.js';

// `s` is the row of need_search.
/** That all the words, in whatever form, are in the need. */
export const has = (words: string, bind: Bind): string => `s.text @@ ${asked(words, bind)}`;

/** That all the words are in the title, whose words weigh A. The first half finds by the index. */
export const hasInTitle = (words: string, bind: Bind): string => {
  const query = asked(words, bind);
  return `(s.text @@ ${query} and ts_filter(s.text, '{a}') @@ ${query})`;
};

/** How well the words fit a need, as a whole number: whole numbers compare alike everywhere. */
export const relevance = (text: string, words: string, bind: Bind): string =>
  `(ts_rank(${text}, ${asked(words, bind)}) * 1e6)::int`;

/** Words as people write them to search engines: "in this order", -without, or. */
export const asked = (words: string, bind: Bind): string =>
  `websearch_to_tsquery('swedish', searchable(${bind(words, 'text')}))`;
