import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandResult } from './command-result.js';

/** Gives an answer its headers: the ETag to whatever has a sequence, the Location to what was made. */
export function nameAnswer(request: FastifyRequest, reply: FastifyReply, answer: unknown, done: (error: null, answer: unknown) => void): void {
  const { sequence } = (answer ?? {}) as { sequence?: unknown };
  if (typeof sequence === 'number') void reply.header('etag', `"${sequence}"`);
  if (reply.statusCode === 201 && answer instanceof CommandResult) void reply.header('location', locationOf(answer, request));
  done(null, answer);
}

function locationOf({ id }: CommandResult, request: FastifyRequest): string {
  const { locatedAt } = request.routeOptions.config as { locatedAt?: string };
  return `${locatedAt ?? request.url.split('?', 1)[0]!}/${id}`;
}
