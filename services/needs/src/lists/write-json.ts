import { inBatches } from './in-batches.js';
import { listedOf, type ListedRow } from './listed-need.js';

/** The needs as one JSON array, each as in a list. */
export async function* writeJson(rows: AsyncIterable<ListedRow>): AsyncGenerator<string, void, undefined> {
  let before = '[\n';
  for await (const batch of inBatches(rows, 100)) {
    yield before + batch.map((row) => JSON.stringify(listedOf(row))).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
