import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive, killWithChildren } from './processes.js';
import type { Log } from './ways.js';

interface Claim {
  /** Process that started the server. */
  owner: number;
  /** Process id of the server, or name of its container. */
  server: number | string;
}

/**
 * Makes sure that no server process works on the folder: one that a process which has ended left behind is stopped,
 * one that a living process started is left alone and refused.
 */
export async function openDataFolder(folder: string, what: string, log: Log): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = (await readClaim(folder))?.server;
  if (typeof server !== 'number' || !isAlive(server) || !commandLine(server).includes(folder)) return;
  const owner = await ownerOf(folder);
  if (owner !== undefined) {
    throw new Error(
      `${what} already runs on ${folder} (process ${server}), started by process ${owner}. ` +
        'Stop that one first, or use another data folder.',
    );
  }
  log(`Stopping the ${what} that an earlier run left behind (process ${server})`);
  await endProcess(server);
}

/** The living process that has claimed the folder. */
export async function ownerOf(folder: string): Promise<number | undefined> {
  const claim = await readClaim(folder);
  return claim && isAlive(claim.owner) ? claim.owner : undefined;
}

/** Writes down that this process has started a server, by its process id or container name, on the folder. */
export async function claimDataFolder(folder: string, server: number | string): Promise<void> {
  await writeFile(claimFile(folder), JSON.stringify({ owner: process.pid, server } satisfies Claim));
}

/** Takes the claim back after an orderly end. */
export async function releaseDataFolder(folder: string): Promise<void> {
  await rm(claimFile(folder), { force: true });
}

async function readClaim(folder: string): Promise<Claim | undefined> {
  const text = await readFile(claimFile(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  try {
    return JSON.parse(text) as Claim;
  } catch {
    return undefined; // absent, or cut off while it was written: the server's own lock still holds
  }
}

async function endProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 10_000) killWithChildren(pid);
    await sleep(50);
  }
}

function claimFile(folder: string): string {
  return join(folder, 'server.json');
}
