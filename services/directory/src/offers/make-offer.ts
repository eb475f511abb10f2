import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { Organisation } from '../model/organisation.js';
import { ServiceOffer } from '../model/service-offer.js';
import { mayEditOrganisation } from '../model/who-may.js';
import { OfferInput, offerTerms } from './offer-input.js';

@Controller('directory/v1/organisations')
export class MakeOffer {
  constructor(private readonly transactions: Transactions) {}

  /** Says that an organisation gives a service: who acts for it, or may register it. */
  @Post(':id/service-offers')
  @LocatedAt('/directory/v1/service-offers')
  @Holding(...roles)
  make(@Id() id: string, @Body() input: OfferInput, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayEditOrganisation(by, organisation);
      const offer = new ServiceOffer();
      const terms = offerTerms(input, [], () => tx.newId());
      tx.say(offer, offer.offer(organisation, tx.newId(), terms, tx.now, by.by()));
      return commandResult(offer);
    });
  }
}
