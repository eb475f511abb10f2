import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Ready } from '../operations/readiness.js';

const longest = 10_000; // milliseconds; what takes longer is cut off

/** Ends a service: takes no more, finishes what is under way, then stops the event path and closes the database. */
export async function drain(app: NestFastifyApplication, ready: Ready): Promise<void> {
  ready.draining = true;
  const fastify = app.getHttpAdapter().getInstance();
  const cut = setTimeout(() => fastify.server.closeAllConnections(), longest);
  await fastify.close();
  clearTimeout(cut);
  await app.close();
}
