import { readFile, rename, writeFile } from 'node:fs/promises';

/** What a JSON file says; undefined when there is none. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a JSON file wholly or not at all. */
export async function writeJson(file: string, content: unknown, mode = 0o644): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode });
  await rename(`${file}.new`, file);
}
