import { proposable, Refusal, roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { IsWritten } from '../fields/is-written.js';
import { ChangeProposal, type About, type ProposedField } from '../model/change-proposal.js';
import { proposedValue } from '../model/proposed-value.js';
import { entryOf, valueOf } from './entry-of.js';

class NewProposal {
  @IsIn(['organisation', 'person'])
  about: About;

  /** The organisation or the person. */
  @IsUUID()
  subject: string;

  @IsIn([...new Set([...proposable.organisation, ...proposable.person])])
  field: ProposedField;

  /** What is right; absent: there is nothing. */
  @IsOptional()
  @IsLine(254)
  value?: string;

  /** How the proposer knows. */
  @IsWritten(2_000)
  reason: string;
}

@Controller('directory/v1/change-proposals')
export class ProposeChange {
  constructor(private readonly transactions: Transactions) {}

  /** Proposes to correct an entry that others answer for: anyone may. */
  @Post()
  @Holding(...roles)
  propose(
    @Body() { about, subject, field, value, reason }: NewProposal,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const proposed = proposedValue(about, field, value ?? undefined);
    return this.transactions.run(async (tx) => {
      const entry = await entryOf(tx, about, subject);
      if (valueOf(entry, field) === proposed)
        throw new Refusal('conflict', 'nothing-to-correct', 'The entry says that already.');
      const proposal = new ChangeProposal();
      const change = { id: tx.newId(), about, subject, field, value: proposed, reason };
      const place = { level: entry.level, county: entry.county, municipality: entry.municipality };
      tx.say(proposal, proposal.make(change, place, tx.now, { ...by.by(), personRef: by.person }));
      return commandResult(proposal);
    });
  }
}
