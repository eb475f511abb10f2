import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** Who the token says is calling. */
export interface Caller {
  issuer: string;
  subject: string;
  /** HMAC of issuer and subject, in hexadecimal: what the directory links to a person. */
  identity: string;
  /** The person that the identity is linked to, if any. */
  person?: string;
}

const stateOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().state;

/** Parameter: who the token says is calling, with `@SignedIn()` or `@Holding(…)`. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller | undefined => stateOf(context).caller,
);

/** Parameter: the `Actor`, with `@Holding(…)`. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => stateOf(context).actor,
);
