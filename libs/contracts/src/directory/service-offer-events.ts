import { IsIn, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { AreSubstanceAreas } from '../fields.js';
import { Text } from '../text.js';
import type { SubstanceArea } from '../words.js';
import { by } from './holding.js';

/** Whether a service is given: as the Human Services Data Specification says it. */
export const offerStatuses = ['active', 'inactive', 'temporarily closed', 'defunct'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

const offer = '01990000-0000-7000-8000-000000001701';
const organisation = '01990000-0000-7000-8000-000000000780';

@Event({
  service: 'directory',
  aggregate: 'service-offer',
  version: 1,
  level: "That of the organisation which gives the service: everybody's to know.",
  fact: 'set',
  when: 'An organisation offers a service, or what it offers is now another; it carries the whole of it but the places.',
  example: {
    offer,
    organisation,
    status: 'active',
    title: 'Rådgivning för unga',
    description: 'Samtal utan remiss.',
    substanceAreas: ['alcohol', 'narcotics'],
    by,
  },
})
export class ServiceOfferSet {
  @IsUUID()
  offer: string;

  @IsUUID()
  organisation: string;

  @IsIn(offerStatuses)
  status: OfferStatus;

  @Text(200)
  title?: string;

  @Text(5_000)
  description?: string;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  @ValidateNested()
  @Type(() => By)
  by: By;
}
