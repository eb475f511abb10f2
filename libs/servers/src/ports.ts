import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import getPort from 'get-port';

/** What a start gives when somebody else has the port. */
export const portTaken = Symbol('port taken');

/**
 * Gives the wanted port when it is free, else another free one.
 * Others lie below the range from which systems take outgoing ports: a client that reconnects to a stopped
 * server on such a port can otherwise take the port itself, or even connect to itself.
 */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await isFree(wanted))) return wanted;
  const others = Array.from({ length: 30 }, () => randomInt(15_000, 32_000));
  return getPort({ port: others, host: '127.0.0.1' });
}

/** Not asked of get-port, which holds back a port that it has given away a moment ago, also when it is free again. */
async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch {
    return false; // taken, or a port that needs more rights
  } finally {
    probe.close();
  }
}

/** Starts a server on the wanted port or, when that is taken, also at the last moment, on another. */
export async function onFreePort<Server>(
  wanted: number | undefined,
  start: (port: number) => Promise<Server | typeof portTaken>,
): Promise<Server> {
  for (let attempt = 1; attempt <= 10; attempt++) {
    const port = await freePort(attempt === 1 ? wanted : undefined);
    const server = await start(port);
    if (server !== portTaken) return server;
  }
  throw new Error('Ten ports in a row were taken between being found free and being used.');
}

/** Starts a server again on the port that it had, waiting a little for the port to become free. */
export async function onSamePort<Server>(
  port: number,
  start: (port: number) => Promise<Server | typeof portTaken>,
): Promise<Server> {
  for (let attempt = 1; attempt <= 50; attempt++) {
    const server = await start(port);
    if (server !== portTaken) return server;
    await sleep(100);
  }
  throw new Error(`The server cannot start again: somebody else has taken port ${port} meanwhile.`);
}
