import { initiativeTextLimits, Refusal } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { loadInitiative } from './load-initiative.js';
import { speakingFor } from './speaking-for.js';

const answers = ['agreed', 'declined', 'left'] as const;

class AnswerToInitiative {
  @IsIn(answers)
  answer: (typeof answers)[number];

  @IsOptional()
  @IsWritten(initiativeTextLimits.reason)
  reason?: string;

  /** Left out for one's own. By who leads, for a partner in which nobody could answer here: what it has said elsewhere. */
  @IsOptional()
  @IsUUID()
  organisation?: string;
}

@Controller('directory/v1/initiatives')
export class AnswerInitiative {
  constructor(private readonly transactions: Transactions) {}

  /** Agrees to an initiative, declines it, or leaves it. */
  @Post(':id/answer')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  answer(
    @Id() id: string,
    @Body() { answer, reason, organisation }: AnswerToInitiative,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { initiative, partners } = await loadInitiative(tx, id, by);
      const speaker = await speakingFor(tx, by, { organisation, lead: initiative.lead });
      const partner = partners.find((each) => each.organisation === speaker);
      if (!partner) throw noPartner(speaker);
      const given = { state: answer, reason: reason ?? undefined };
      for (const event of initiative.answer(partner, given, partners, dayOf(tx.now), by.by()))
        tx.say(initiative, event);
      tx.save(partner);
      return commandResult(initiative);
    });
  }
}

function noPartner(id: string): Refusal {
  const message = `${id} has not been asked to take part.`;
  return new Refusal('unprocessable', 'no-partner', message, [{ pointer: '/organisation', message }]);
}
