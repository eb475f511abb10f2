import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Refusal, roles } from '@lanken/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { seenSequence } from '../answers/if-match.js';
import type { KeptAnswers } from '../idempotency/kept-answers.js';
import { KeyedCommand } from '../idempotency/keyed-command.js';
import { RepeatedCommand } from '../idempotency/repeated-command.js';
import { accessOf, type Access } from './access.js';
import type { AccessTokens } from './access-tokens.js';
import { chooseAppointment } from './choose-appointment.js';
import type { Rights } from './rights.js';
import type { RightsCopy } from './rights-copy.js';

const reading = new Set(['GET', 'HEAD']);
const conditional = new Set(['PUT', 'PATCH', 'DELETE']);

/** The one guard: lets nobody in whom the use case's `@Holding`, `@SignedIn` or `@Public` does not name. */
export class Admission implements CanActivate {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly rights: Rights,
    private readonly copy: RightsCopy,
    private readonly kept: KeptAnswers,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (access?.to === 'everyone') return true;
    const http = context.switchToHttp();
    return this.admit(access, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  private async admit(
    access: Access | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<boolean> {
    const { headers, method, state } = request;
    const caller = await this.tokens.callerOf(headers.authorization);
    if (!access)
      throw new Refusal('forbidden', 'closed', 'Nobody may call this: its use case does not say who may.');
    if (conditional.has(method)) seenSequence(headers['if-match']);
    const changes = !reading.has(method);
    if (changes) this.copy.mustBeFresh();

    const key = method === 'POST' ? (headers['idempotency-key'] as string | undefined) : undefined;
    const command = key === undefined ? undefined : new KeyedCommand(key, request, reply);
    const standing = await this.rights.standingOf(caller.identity, command);
    state.caller = { ...caller, person: standing.person };
    const chosen = headers['lanken-appointment'] as string | undefined;
    if (access.to === 'holders') state.actor = chooseAppointment(standing, chosen, access.roles, changes);
    else if (mayAct(access) && (chosen || standing.appointments.length))
      state.actor = chooseAppointment(standing, chosen, roles, changes);
    if (!command) return true;
    command.who = standing.person ?? caller.identity;
    if (standing.kept?.expired) await this.kept.forget(command);
    // Of a file it is seen only when it is read: then the key is taken already, and the filter repeats the answer.
    else if (standing.kept && !command.sendsFile)
      throw new RepeatedCommand(command.mustBeSame(standing.kept));
    state.command = command;
    state.after = async (tx, result) => command.keep(tx, result);
    return true;
  }
}

const mayAct = (access: Access): boolean => access.to === 'signed-in' && access.acting === true;
