import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Refusal } from '@lanken/contracts';
import type { FastifyRequest } from 'fastify';

/** Parameter: the sequence that the caller has seen, from the header If-Match, which is required. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  seenSequence(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The sequence in an If-Match header; refuses a missing one, and one that is no ETag of ours. */
export function seenSequence(header: string | undefined): number {
  if (!header)
    throw new Refusal(
      'precondition-required',
      'if-match-required',
      'The header If-Match is missing: send the ETag that you last saw, such as "3".',
    );
  const [, sequence] = /^"(\d{1,15})"$/.exec(header.trim()) ?? [];
  if (!sequence)
    throw new Refusal(
      'invalid',
      'if-match-invalid',
      'The header If-Match must be one ETag as it was given, such as "3" with its quotes.',
    );
  return Number(sequence);
}

/** Refuses when the thing has changed since the caller saw it. */
export function matches(thing: { sequence: number }, sequence: number): void {
  if (thing.sequence === sequence) return;
  throw new Refusal(
    'stale',
    'stale',
    `It has changed since: you saw "${sequence}", it is now "${thing.sequence}". Read it again, then decide.`,
  );
}
