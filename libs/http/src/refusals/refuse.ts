import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, type Reason } from './problem.js';
import { reasonOf } from './reason-of.js';

const log = new Logger('Refusals');
const retryAfter = '5'; // seconds: what is away is usually back, and a copy's heartbeat comes as often

/** Answers a request that fails with problem details; what nobody foresaw is logged, and told only by the request's id. */
export function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  const reason = reasonOf(error) ?? unforeseen(error, request);
  if (reason.status === 503)
    log.warn({ requestId: request.id, code: reason.code, cause: (error as Error).message });
  answerProblem(reason, request, reply);
}

/** Answers with the problem details of a reason. */
export function answerProblem(reason: Reason, request: FastifyRequest, reply: FastifyReply): void {
  if (reason.status === 503) void reply.header('retry-after', retryAfter);
  if (reason.status === 401) void reply.header('www-authenticate', challenge(reason));
  void reply
    .code(reason.status)
    .header('content-type', 'application/problem+json')
    .send(problemOf(reason, request.id));
}

function unforeseen(error: unknown, request: FastifyRequest): Reason {
  log.error({ requestId: request.id, err: error });
  const message = `Something went wrong that nobody foresaw. Tell whoever runs the service the request's id: ${request.id}.`;
  return { status: 500, code: 'internal-error', message };
}

// RFC 6750: a request without a token gets no error code.
const challenge = ({ code, message }: Reason): string =>
  code === 'token-missing'
    ? 'Bearer realm="lanken"'
    : `Bearer realm="lanken", error="invalid_token", error_description="${message.replaceAll('"', "'")}"`;
