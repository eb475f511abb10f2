import { Module } from '@nestjs/common';
import { AddContactPoint } from './add-contact-point.js';
import { AskAboutContactPoints } from './ask-about-contact-points.js';
import { ListContactPoints } from './list-contact-points.js';
import { ListOffers } from './list-offers.js';
import { MakeOffer } from './make-offer.js';
import { ReviseContactPoint } from './revise-contact-point.js';
import { ReviseOffer } from './revise-offer.js';
import { ShowOfferHistory } from './show-offer-history.js';
import { VerifyContactPoint } from './verify-contact-point.js';
import { WithdrawContactPoint } from './withdraw-contact-point.js';

/** What organisations offer, and where they are reached. */
@Module({
  controllers: [
    MakeOffer,
    ReviseOffer,
    ListOffers,
    AddContactPoint,
    ReviseContactPoint,
    WithdrawContactPoint,
    VerifyContactPoint,
    ListContactPoints,
    ShowOfferHistory,
  ],
  providers: [AskAboutContactPoints],
})
export class OffersModule {}
