import { randomInt } from 'node:crypto';
import getPort from 'get-port';

/**
 * Gives the wanted port when it is free, else another free one.
 * Others lie below the range from which systems take outgoing ports: a client that reconnects to a stopped
 * server on such a port can otherwise take the port itself, or even connect to itself.
 */
export async function freePort(wanted?: number): Promise<number> {
  const others = Array.from({ length: 30 }, () => randomInt(15_000, 32_000));
  return getPort({ port: wanted === undefined ? others : [wanted, ...others], host: '127.0.0.1' });
}
