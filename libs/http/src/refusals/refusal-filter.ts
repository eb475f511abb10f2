import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commandResult } from '../answers/command-result.js';
import type { KeptAnswer } from '../idempotency/kept-answer.js';
import type { KeptAnswers } from '../idempotency/kept-answers.js';
import { RepeatedCommand } from '../idempotency/repeated-command.js';
import { refuse } from './refuse.js';

/** Whatever a use case, a guard or a pipe throws becomes problem details, unless the command's answer is already known. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(private readonly kept: KeptAnswers) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    this.answer(error, request, reply).catch((failure: unknown) => refuse(failure, request, reply));
  }

  private async answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (error instanceof RepeatedCommand) return repeat(error.kept, reply);
    // A command fails when its twin was quicker, in whatever way: then the twin's answer is also this one's.
    const kept = request.state.command && (await this.kept.of(request.state.command));
    return kept ? repeat(kept, reply) : refuse(error, request, reply);
  }
}

function repeat({ id, sequence, status }: KeptAnswer, reply: FastifyReply): void {
  const known = id !== null && sequence !== null;
  void reply.code(status).send(known ? commandResult({ id, sequence }) : undefined);
}
