import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unlessAnswered } from './container-plan.js';
import { keptName } from './kept-names.js';

/** Removes all data of a stopped server: the folder, and the volume where the server ran in a container. */
export async function removeServerData(dataDir: string): Promise<void> {
  const folder = resolve(dataDir);
  if (!existsSync(folder)) return;
  const volume = await keptName(folder);
  if (volume) await removeVolume(volume);
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

async function removeVolume(name: string): Promise<void> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  const { dockerode } = (await getContainerRuntimeClient()).container;
  await unlessAnswered(dockerode.getContainer(name).remove({ force: true, v: true }), 404, 409);
  await unlessAnswered(dockerode.getVolume(name).remove(), 404);
}
