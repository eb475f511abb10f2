import { natsInfo } from './nats-info.js';
import type { RunningNats } from './nats.js';
import { Unavailable } from './ways.js';

/** Uses the server that `NATS_URL` names; it is never stopped by us. */
export async function useGivenNats(given = process.env['NATS_URL']): Promise<RunningNats | Unavailable> {
  if (!given) return new Unavailable('NATS_URL is not set');
  const url = given.includes('://') ? given : `nats://${given}`;
  const { hostname, port } = new URL(url.split(',')[0]!); // one of a cluster speaks for all
  const info = await natsInfo(hostname, Number(port || 4222)).catch((error: Error) => {
    throw new Error(`The nats-server that NATS_URL names (${hostname}) does not answer: ${error.message}`, {
      cause: error,
    });
  });
  if (!info.jetstream) {
    throw new Error(
      'The nats-server that NATS_URL names runs without JetStream; start it with `--jetstream`.',
    );
  }
  const refuse = async () => {
    throw new Error('The nats-server that NATS_URL names is not ours to end; unset NATS_URL for this.');
  };
  return {
    url,
    how: 'NATS_URL',
    version: info.version,
    stop: async () => undefined,
    kill: refuse,
    restart: refuse,
  };
}
