import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../operations/metrics.js';

// Asked by machines every few seconds.
const probes = new Set(['/healthz', '/readyz', '/metrics']);

/** Logs and measures each request once it is answered: what was asked, never what was sent. */
export function logRequests(fastify: FastifyInstance, log: Logger, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { id: requestId, method, state } = request;
    const route = (request.routeOptions.config as { url?: string }).url ?? 'none';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const status = reply.statusCode;
    metrics.answered(route, method, status, ms);
    const level = probes.has(route) ? 'debug' : 'info';
    log[level]({ requestId, method, route, status, ms, person: state.caller?.person }, 'answered');
    done();
  });
}
