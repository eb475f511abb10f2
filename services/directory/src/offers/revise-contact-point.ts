import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Put } from '@nestjs/common';
import { ContactInput, contactTerms } from './contact-input.js';
import { loadContactPoint } from './load-contact-point.js';

@Controller('directory/v1/contact-points')
export class ReviseContactPoint {
  constructor(private readonly transactions: Transactions) {}

  /** Says where the role is reached now; what is left out it no longer has. */
  @Put(':id')
  @Holding(...roles)
  revise(
    @Id() id: string,
    @Body() input: ContactInput,
    @IfMatch() seen: number,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const point = await loadContactPoint(tx, id, by);
      matches(point, seen);
      const terms = await contactTerms(tx, point.organisation, input);
      tx.say(point, point.revise(terms, tx.now, by.by()));
      return commandResult(point);
    });
  }
}
