import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const longest = 10_000; // milliseconds; what takes longer is cut off

/** Ends a service: takes no more, finishes what is under way, then stops the event path and closes the database. */
export async function drain(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  // A connection whose last request is answered only now would stay open until its caller lets go.
  const reap = setInterval(() => fastify.server.closeIdleConnections(), 50);
  const cut = setTimeout(() => fastify.server.closeAllConnections(), longest);
  await fastify.close();
  clearInterval(reap);
  clearTimeout(cut);
  await app.close();
}
