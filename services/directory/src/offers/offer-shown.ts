import { AreSubstanceAreas, offerStatuses, type OfferStatus, type SubstanceArea } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { Site } from '../model/service-offer.js';

class SiteShown implements Site {
  @IsUUID()
  id: string;

  @IsString()
  title: string;

  @IsString()
  street: string;

  @IsString()
  postalCode: string;

  @IsString()
  city: string;
}

/** A service that an organisation gives, as the directory shows it. */
export class OfferShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsString()
  title: string;

  @IsString()
  description: string;

  @IsOptional()
  @IsString()
  link: string | null;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SiteShown)
  sites: SiteShown[];

  @IsIn(offerStatuses)
  status: OfferStatus;

  @IsDate()
  changed: Date;
}

/** Selects services as they are shown. */
export const selectOffers = `
  select offer.id, offer.sequence, offer.organisation, organisation.name as "organisationName", title, description, link,
    substance_areas as "substanceAreas", sites, status, changed
  from service_offer offer
  join organisation on organisation.id = offer.organisation`;
