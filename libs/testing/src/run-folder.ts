import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'LANKEN_TEST_FOLDER';

/** Makes the folder in which all servers of this run keep their data. */
export async function makeRunFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lanken-test-'));
  await chmod(folder, 0o755); // root's PostgreSQL runs as another user
  process.env[variable] = folder;
  return folder;
}

/** Removes it; a server that a spec has not stopped may still be writing while it ends. */
export async function removeRunFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Gives a spec a new folder within it. */
export async function folderFor(what: string): Promise<string> {
  return mkdtemp(join(process.env[variable] ?? tmpdir(), `${what}-`));
}
