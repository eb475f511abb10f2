// A Compose project of its own: name, ports and images that nobody else uses, and that are removed afterwards.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = join(import.meta.dirname, '../..');
export const name = `lanken-try-${randomBytes(4).toString('hex')}`;
export const folder = mkdtempSync(join(tmpdir(), 'lanken-try-'));
export const images = ['setup', 'directory', 'needs', 'sign-in', 'demo'].map(
  (image) => `lanken/${image}:${name}`,
);

const [signIn, directory, needs, nats] = await freePorts(4);
export const addresses = {
  signIn: `http://localhost:${signIn}`,
  needs: `http://localhost:${needs}`,
  nats: `nats://127.0.0.1:${nats}`,
};

const env = {
  ...process.env,
  LANKEN_VERSION: name,
  SIGN_IN_PORT: signIn,
  DIRECTORY_PORT: directory,
  NEEDS_PORT: needs,
  NATS_PORT: nats,
};

/** Runs Docker and gives what it prints; throws what it says when it fails. */
export function docker(args, more = {}) {
  const how = { cwd: root, env: { ...env, ...more }, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28 };
  try {
    return execFileSync('docker', args, how);
  } catch (error) {
    throw new Error(`docker ${args.join(' ')}\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
}

export function compose(...args) {
  return docker(['compose', '--progress', 'plain', '--project-name', name, ...args]);
}

export function cleanUp() {
  compose('down', '--volumes', '--remove-orphans');
  const built = images.filter((image) => docker(['images', '--quiet', image]));
  if (built.length) docker(['image', 'rm', ...built]);
  rmSync(folder, { recursive: true, force: true });
}

export async function eventually(what, check, seconds = 90) {
  let why = 'it is not so';
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline; await sleep(250)) {
    try {
      if (await check()) return;
    } catch (error) {
      why = error.message; // a connection from before a restart, say
    }
  }
  throw new Error(`Not within ${seconds} s: ${what}: ${why}.`);
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  const ports = servers.map((server) => String(server.address().port));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
