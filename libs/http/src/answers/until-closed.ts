import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Parameter: a signal that aborts when the answer is sent, or when whoever waits for it is gone. */
export const UntilClosed = createParamDecorator((_: unknown, context: ExecutionContext): AbortSignal => {
  const closed = new AbortController();
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  if (raw.closed) closed.abort();
  else raw.once('close', () => closed.abort());
  return closed.signal;
});
