import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Name of the container, and of the volume with its data, that belong to a data folder. The folder keeps the name:
 * without the folder, the data is new.
 */
export async function volumeOf(dataDir: string): Promise<string> {
  return (
    (await keptName(dataDir)) ?? keep(join(dataDir, 'volume'), `lanken-${randomBytes(6).toString('hex')}`)
  );
}

/** The same, where the folder has one already. */
export async function keptName(dataDir: string): Promise<string | undefined> {
  return kept(join(dataDir, 'volume'));
}

/** Password of the superuser of the server whose data the folder keeps. */
export async function passwordOf(dataDir: string): Promise<string> {
  const file = join(dataDir, 'password');
  return (await kept(file)) ?? keep(file, randomBytes(12).toString('hex'));
}

async function kept(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function keep(file: string, text: string): Promise<string> {
  await writeFile(file, text, { mode: 0o600 });
  return text;
}
