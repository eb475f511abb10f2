import { execFile } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Unavailable, type Log } from './ways.js';

const run = promisify(execFile);

/** Finds the nats-server that is installed. */
export async function natsOnPath(): Promise<string | Unavailable> {
  return (await onPath('nats-server')) ?? new Unavailable('nats-server is not on the PATH');
}

/** The version that a nats-server program says it is. */
export async function natsVersion(binary: string): Promise<string> {
  const { stdout } = await run(binary, ['--version']);
  const version = /v?(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  if (!version)
    throw new Error(`${binary} does not say which version of nats-server it is: ${stdout.trim()}`);
  return version;
}

/**
 * Takes nats-server from the packages of Debian or Ubuntu. The package is unpacked into the cache folder, not
 * installed: nothing else of the system changes and no system service starts.
 */
export async function natsFromDebian(
  cacheDir: string,
  log: Log = () => undefined,
): Promise<string | Unavailable> {
  const unpacked = join(cacheDir, 'nats-server-debian');
  const binary = join(unpacked, 'usr/sbin/nats-server');
  if (await isRunnable(binary)) return binary;
  if (!(await onPath('apt-get')) || !(await onPath('dpkg-deb'))) {
    return new Unavailable('this is no Debian or Ubuntu, whose package nats-server could be taken');
  }
  await mkdir(cacheDir, { recursive: true });
  const folder = await mkdtemp(join(cacheDir, 'nats-server-download-'));
  try {
    log("Downloading the distribution's package nats-server with apt-get; it is unpacked, not installed");
    await download(folder, log);
    const file = (await readdir(folder)).find((name) => name.endsWith('.deb'))!;
    await run('dpkg-deb', ['--extract', join(folder, file), join(folder, 'unpacked')]);
    await rename(join(folder, 'unpacked'), unpacked).catch(async (error: Error) => {
      if (!(await isRunnable(binary))) throw error; // else another run has put it there meanwhile
    });
    return binary;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return new Unavailable(
      `the distribution's package nats-server could not be had: ${(stderr || message).trim()}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function download(folder: string, log: Log): Promise<void> {
  const root = process.getuid?.() === 0;
  const options = { cwd: folder, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } };
  // root's folders are closed to the user as whom apt-get would download
  const args = [...(root ? ['-o', 'APT::Sandbox::User=root'] : []), 'download', 'nats-server'];
  try {
    await run('apt-get', args, options);
  } catch (error) {
    if (!root) throw error;
    log('Bringing the list of packages up to date with apt-get update');
    await run('apt-get', ['update'], options);
    await run('apt-get', args, options);
  }
}

async function onPath(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (await isRunnable(file)) return file;
  }
  return undefined;
}

async function isRunnable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
