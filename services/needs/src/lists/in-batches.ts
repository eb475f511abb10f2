/** Takes things together, so many at a time, that would each be too little to write. */
export async function* inBatches<T>(
  things: AsyncIterable<T>,
  size: number,
): AsyncGenerator<T[], void, undefined> {
  let batch: T[] = [];
  for await (const thing of things) {
    if (batch.push(thing) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}
