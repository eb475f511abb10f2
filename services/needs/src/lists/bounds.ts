/** What a list goes to: beyond, it costs more the more needs there are. Each is told in the answer where it is met. */
export const bounds = {
  /** Needs are counted to here; of more it is said that there are more. */
  counted: 10_000,
  /** Pages reach so deep; beyond, a list goes on by `after`. */
  paged: 10_000,
  /** Of the needs that have the words, the newest so many are ranked and listed. */
  ranked: 1_000,
  /** An XLSX file has at most so many needs. */
  xlsx: 50_000,
} as const;
