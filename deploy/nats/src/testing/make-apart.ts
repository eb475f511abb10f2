import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AccountsRequest } from '../request.js';

const command = fileURLToPath(new URL('../main.js', import.meta.url));

/** Makes accounts by the command, and gives their configuration: inside Jest, signing takes twenty times as long. */
export async function makeApart({ directory, services, subscribers }: AccountsRequest): Promise<string> {
  const args = [
    '--out',
    directory,
    '--services',
    services.join(),
    '--subscribers',
    JSON.stringify(subscribers),
  ];
  await promisify(execFile)(process.execPath, [command, ...args]);
  return readFile(join(directory, 'accounts.conf'), 'utf8');
}
