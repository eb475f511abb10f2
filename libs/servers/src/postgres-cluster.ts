import { execFile } from 'node:child_process';
import { chown, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { passwordOf } from './kept-names.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { RunAs } from './postgres-user.js';

/** What initdb is told, also in a container: the same order and upper and lower case on every system. */
export function initdbFlags(settings: Record<string, string>): string[] {
  const flags = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [...flags, '--auth=scram-sha-256', ...(settings['fsync'] === 'off' ? ['--no-sync'] : [])];
}

/** Makes the cluster unless there is one, and gives the password of its superuser `postgres`. */
export async function makeCluster(at: {
  dataDir: string;
  cluster: string;
  binaries: PostgresBinaries;
  runAs: RunAs;
  settings: Record<string, string>;
}): Promise<string> {
  const password = await passwordOf(at.dataDir);
  if (await stat(join(at.cluster, 'PG_VERSION')).catch(() => undefined)) return password;

  // made beside and renamed: a run that was cut off leaves no half cluster under the final name
  const unfinished = `${at.cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const { uid, gid } = at.runAs;
  const passwordFile = join(at.dataDir, 'password');
  if (at.runAs.owner) {
    await chown(unfinished, at.runAs.owner.uid, at.runAs.owner.gid);
    await chown(passwordFile, at.runAs.owner.uid, at.runAs.owner.gid);
  }
  const args = [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    ...initdbFlags(at.settings),
  ];
  const [command, ...rest] = [...at.runAs.prefix, at.binaries.initdb, ...args];
  try {
    await promisify(execFile)(command!, rest, { uid, gid, cwd: '/' });
  } catch (error) {
    throw new Error(
      `PostgreSQL's initdb could not make a cluster in ${at.cluster}: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
  await rename(unfinished, at.cluster);
  return password;
}
