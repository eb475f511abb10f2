import { AreSubstanceAreas, offerStatuses, type OfferStatus, type SubstanceArea } from '@lanken/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { IsWebAddress } from '../fields/is-web-address.js';
import { IsWritten } from '../fields/is-written.js';
import type { OfferTerms, Site } from '../model/service-offer.js';

class NewSite {
  @IsLine(200)
  title: string;

  @IsLine(200)
  street: string;

  @Matches(/^\d{3} ?\d{2}$/, { message: '$property must be a Swedish postal code, such as 352 30' })
  postalCode: string;

  @IsLine(100)
  city: string;
}

/** What somebody says of a service that an organisation gives. */
export class OfferInput {
  @IsLine(200)
  title: string;

  @IsWritten(5_000)
  description: string;

  /** Where more is told. */
  @IsOptional()
  @IsWebAddress()
  link?: string;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  /** Where people come; none where it is given by phone or on the web. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique(({ title }: NewSite) => title, { message: 'each of the sites has a title of its own' })
  @ValidateNested({ each: true })
  @Type(() => NewSite)
  sites?: NewSite[];

  @IsIn(offerStatuses)
  status: OfferStatus = 'active';
}

/** What is said of the service; a site whose title is known keeps the id that it has. */
export const offerTerms = (input: OfferInput, known: Site[], newId: () => string): OfferTerms => ({
  title: input.title,
  description: input.description,
  link: input.link ?? null,
  substanceAreas: input.substanceAreas,
  status: input.status,
  sites: (input.sites ?? []).map(({ title, street, postalCode, city }) => ({
    id: known.find((site) => site.title === title)?.id ?? newId(),
    title,
    street,
    postalCode: postalCode.replace(/^(\d{3}) ?/, '$1 '),
    city,
  })),
});
