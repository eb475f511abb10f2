import type { RequestContext } from '@lanken/messaging';
import type { KeyedCommand } from './idempotency/keyed-command.js';
import type { Actor } from './sign-in/actor.js';
import type { Caller } from './sign-in/caller.js';

declare module 'fastify' {
  interface FastifyRequest {
    state: RequestState;
  }
}

/** What is known of a request while it is answered; transactions find it as their context. */
export class RequestState implements RequestContext {
  caller?: Caller;
  actor?: Actor;
  /** The command, when it came with an Idempotency-Key. */
  command?: KeyedCommand;
  before?: RequestContext['before'];
  after?: RequestContext['after'];

  constructor(
    readonly correlationId: string,
    readonly traceparent: string | undefined,
  ) {}
}
