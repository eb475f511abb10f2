import { textOf } from './array-literal.js';

/** `pg_type.oid` of the types whose binary format is their text. */
const oids = { text: 25, json: 114 } as const;

/** Values as a `text[]` or `json[]` in PostgreSQL's binary format: texts pass as they are, nothing is quoted or unquoted. */
export function binaryArray(values: unknown[], type: keyof typeof oids = 'text'): Buffer {
  const texts = values.map((value) => (value === null || value === undefined ? undefined : textOf(value)));
  const lengths = texts.map((text) => (text === undefined ? 0 : Buffer.byteLength(text)));
  const dimensions = values.length ? [values.length, 1] : []; // length and first index
  const header = [dimensions.length / 2, texts.includes(undefined) ? 1 : 0, oids[type], ...dimensions];
  const bytes = lengths.reduce((sum, length) => sum + 4 + length, 4 * header.length);
  const array = Buffer.allocUnsafe(bytes);
  let at = 0;
  for (const number of header) at = array.writeInt32BE(number, at);
  for (const [index, text] of texts.entries()) {
    at = array.writeInt32BE(text === undefined ? -1 : lengths[index]!, at);
    if (text !== undefined) at += array.write(text, at);
  }
  return array;
}
