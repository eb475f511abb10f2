import type { FastifyReply, FastifyRequest } from 'fastify';

/** Gives an answer its headers: the ETag to whatever has a sequence, the Location to what was made. */
export function nameAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: unknown,
  done: (error: null, answer: unknown) => void,
): void {
  const { id, sequence } = (answer ?? {}) as { id?: unknown; sequence?: unknown };
  if (typeof sequence === 'number') void reply.header('etag', `"${sequence}"`);
  if (reply.statusCode === 201 && typeof id === 'string')
    void reply.header('location', `${placeOf(request)}/${id}`);
  done(null, answer);
}

function placeOf(request: FastifyRequest): string {
  const { locatedAt } = request.routeOptions.config as { locatedAt?: string };
  return locatedAt ?? request.url.split('?', 1)[0]!;
}
