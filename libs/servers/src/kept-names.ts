import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Name of the container, and of the volume with its data, that belong to a data folder. The folder keeps the name:
 * without the folder, the data is new.
 */
export async function volumeOf(dataDir: string): Promise<string> {
  return remembered(join(dataDir, 'volume'), `lanken-${randomBytes(6).toString('hex')}`);
}

/** Password of the superuser of the server whose data the folder keeps. */
export async function passwordOf(dataDir: string): Promise<string> {
  return remembered(join(dataDir, 'password'), randomBytes(12).toString('hex'));
}

async function remembered(file: string, otherwise: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await writeFile(file, otherwise, { mode: 0o600 });
    return otherwise;
  }
}
