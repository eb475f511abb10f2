import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Log } from './ways.js';

/** As whom a PostgreSQL program runs: put `prefix` before its command line. */
export interface RunAs {
  uid?: number;
  gid?: number;
  prefix: string[];
  /** Whose the files have to be, where that is not ourselves. */
  owner?: { uid: number; gid: number };
}

/** PostgreSQL refuses to run as root: root runs it as the owner of the cluster, else as the user `postgres`, who is made when there is none. */
export async function postgresUser(cluster: string, needed: string[], log: Log): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = await stat(cluster).catch(() => undefined);
  const user = owner && owner.uid !== 0 ? owner : systemUser(log);
  return reaching(user.uid, user.gid, needed);
}

function systemUser(log: Log): { uid: number; gid: number } {
  const known = idsOf('postgres');
  if (known) return known;
  log('Making the system user postgres, for PostgreSQL refuses to run as root');
  try {
    execFileSync('groupadd', ['--system', '--force', 'postgres'], { stdio: 'pipe' });
    execFileSync(
      'useradd',
      ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/bin/false', 'postgres'],
      {
        stdio: 'pipe',
      },
    );
  } catch (error) {
    throw new Error(
      'PostgreSQL refuses to run as root, and the user postgres could not be made. ' +
        'Make a user of that name, run Länken as an ordinary user, or set DATABASE_URL to a server of yours.',
      { cause: error },
    );
  }
  return idsOf('postgres')!;
}

function idsOf(name: string): { uid: number; gid: number } | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`));
  if (!entry) return undefined;
  const [, , uid, gid] = entry.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Root's own folders are closed to others: where files lie in one, the user gets the one right more that lets it pass through. */
function reaching(uid: number, gid: number, needed: string[]): RunAs {
  const test = ['-c', 'for path do test -e "$path" || exit 1; done', 'sh', ...needed];
  if (spawnSync('/bin/sh', test, { uid, gid, cwd: '/' }).status === 0)
    return { uid, gid, prefix: [], owner: { uid, gid } };
  // containers usually have only the wider of the two
  for (const right of ['dac_read_search', 'dac_override']) {
    const prefix = [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=-all,+${right}`,
    ];
    prefix.push(`--ambient-caps=+${right}`, '--securebits=+no_setuid_fixup', '--');
    if (spawnSync(prefix[0]!, [...prefix.slice(1), '/bin/sh', ...test], { cwd: '/' }).status === 0) {
      return { prefix, owner: { uid, gid } };
    }
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and as an ordinary user it cannot reach ${needed.join(' and ')}. ` +
      'Put the project into a folder that others may pass through, run Länken as an ordinary user, or set DATABASE_URL.',
  );
}
