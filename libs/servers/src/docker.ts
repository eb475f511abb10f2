import { setTimeout as sleep } from 'node:timers/promises';
import type { ContainerRuntimeClient } from 'testcontainers';
import { Unavailable, type Log } from './ways.js';

const ryuk = process.env['RYUK_CONTAINER_IMAGE'] ?? 'testcontainers/ryuk:0.14.0';

/** Gives the Docker client when Docker answers and the image is there or can be pulled. */
export async function dockerWith(image: string, log: Log): Promise<ContainerRuntimeClient | Unavailable> {
  const { getContainerRuntimeClient } = await import('testcontainers'); // slow to load, so only where it is wanted
  let docker: ContainerRuntimeClient;
  try {
    docker = await getContainerRuntimeClient();
  } catch {
    return new Unavailable('Docker does not answer');
  }
  const missing = await provide(docker, image, log);
  if (missing)
    return new Unavailable(
      `Docker answers, but the image ${image} is not there and could not be pulled: ${missing}`,
    );
  // testcontainers cleans up by a container of its own, whose image is not to be had everywhere; whenWeAreGone does then
  if (!process.env['TESTCONTAINERS_RYUK_DISABLED'] && (await provide(docker, ryuk, () => {}))) {
    process.env['TESTCONTAINERS_RYUK_DISABLED'] = 'true';
  }
  return docker;
}

async function provide(docker: ContainerRuntimeClient, image: string, log: Log): Promise<string | undefined> {
  const { ImageName } = await import('testcontainers');
  const name = ImageName.fromString(image);
  if (await docker.image.exists(name)) return undefined;
  log(`Pulling the image ${image}`);
  const tooLong = sleep(120_000, undefined, { ref: false }).then(() => 'it took longer than two minutes');
  const pulled = docker.image.pull(name).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return Promise.race([pulled, tooLong]);
}
