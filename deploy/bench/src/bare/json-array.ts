const jsonType = 114; // pg_type.oid of json

/** A `json[]` in PostgreSQL's binary format: the texts pass as they are, nothing is quoted or decoded. */
export function jsonArray(texts: Uint8Array[]): Buffer {
  const bytes = texts.reduce((sum, { length }) => sum + 4 + length, 20);
  const array = Buffer.allocUnsafe(bytes);
  const header = [1, 0, jsonType, texts.length, 1]; // dimensions, no nulls, type, length, first index
  header.forEach((value, index) => array.writeInt32BE(value, index * 4));
  let at = 20;
  for (const text of texts) {
    array.writeInt32BE(text.length, at);
    array.set(text, at + 4);
    at += 4 + text.length;
  }
  return array;
}
