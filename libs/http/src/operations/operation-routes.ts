import type { FastifyInstance } from 'fastify';
import type { EventPathMetrics } from './event-path-metrics.js';
import type { Metrics } from './metrics.js';
import type { Ready } from './readiness.js';

/** Adds what those who run the service ask it, without sign-in: is it alive, is it ready, how is it. */
export function addOperationRoutes(
  fastify: FastifyInstance,
  ready: Ready,
  { registry }: Metrics,
  eventPath: EventPathMetrics,
): void {
  fastify.get('/healthz', (_request, reply) => reply.send({ alive: true }));
  fastify.get('/readyz', async (_request, reply) => {
    const readiness = await ready.now();
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  fastify.get('/metrics', async (_request, reply) => {
    await eventPath.take();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
