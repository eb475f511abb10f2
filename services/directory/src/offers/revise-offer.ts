import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Put } from '@nestjs/common';
import { Organisation } from '../model/organisation.js';
import { ServiceOffer } from '../model/service-offer.js';
import { mayEditOrganisation } from '../model/who-may.js';
import { OfferInput, offerTerms } from './offer-input.js';

@Controller('directory/v1/service-offers')
export class ReviseOffer {
  constructor(private readonly transactions: Transactions) {}

  /** Says what the service is now; `defunct` ends it for good. */
  @Put(':id')
  @Holding(...roles)
  revise(
    @Id() id: string,
    @Body() input: OfferInput,
    @IfMatch() seen: number,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const offer = await tx.load(ServiceOffer, id);
      mayEditOrganisation(by, await tx.manager.findOneByOrFail(Organisation, { id: offer.organisation }));
      matches(offer, seen);
      const terms = offerTerms(input, offer.sites, () => tx.newId());
      tx.say(offer, offer.revise(terms, tx.now, by.by()));
      return commandResult(offer);
    });
  }
}
