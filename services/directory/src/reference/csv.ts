import { readFileSync } from 'node:fs';

// Beside `src` and `dist`, so that the compiled service reads the same files and nothing is copied.
const folder = new URL('../../reference/', import.meta.url);

/** The rows of a reference file by column name; its values hold no commas, quotes or line breaks. */
export function readCsv(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split(/\r?\n/);
  const columns = head!.split(',');
  return lines.map((line, at) => {
    const values = line.split(',');
    if (values.length !== columns.length)
      throw new Error(`${file}, line ${at + 2}: ${values.length} values where ${columns.length} are named`);
    return Object.fromEntries(columns.map((column, index) => [column, values[index]!]));
  });
}
