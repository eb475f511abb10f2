import {
  AreSubstanceAreas,
  IsDay,
  organisationKinds,
  partnerStates,
  type OrganisationKind,
  type PartnerState,
  type SubstanceArea,
} from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { initiativeStates, type InitiativeState } from '../model/initiative-record.js';
import { coordinating, inNetwork } from '../structures/memberships.js';

export class PartnerShown {
  @IsUUID()
  organisation: string;

  @IsString()
  name: string;

  @IsIn(organisationKinds)
  kind: OrganisationKind;

  @IsIn(partnerStates)
  state: PartnerState;

  @IsOptional()
  @IsString()
  reason: string | null;
}

/** An initiative as the directory shows it. */
export class InitiativeShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsString()
  title: string;

  @IsString()
  purpose: string;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  @IsIn(['public', 'network'])
  visibility: 'public' | 'network';

  @IsUUID()
  lead: string;

  @IsString()
  leadName: string;

  @IsIn(initiativeStates)
  state: InitiativeState;

  @IsOptional()
  @IsDay()
  started: string | null;

  /** The first day on which it no longer is. */
  @IsOptional()
  @IsDay()
  finished: string | null;

  /** What came of it. */
  @IsOptional()
  @IsString()
  result: string | null;

  /** Who has been asked, and who leads it, by name. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PartnerShown)
  partners: PartnerShown[];
}

/** Whoever holds something reads what is public, coordinators and auditors all of them, partners their own; the reader is `$1` and `$2`. */
const isReadable = `(initiative.visibility = 'public'
  or $1::text in (${inNetwork}, 'auditor', 'administrator')
  or $1 in (${coordinating}) and exists (select from initiative_partner partner
    where partner.initiative = initiative.id and partner.organisation = $2::uuid))`;

/** Selects the initiatives that the reader may read, who is the first two values. */
export const selectInitiatives = `
  select initiative.id, initiative.sequence, title, purpose, substance_areas as "substanceAreas", visibility, lead,
    leader.name as "leadName", initiative.state, started::text as started, finished::text as finished, result, partners
  from initiative
  join organisation leader on leader.id = lead
  cross join lateral (
    select json_agg(json_build_object('organisation', organisation.id, 'name', organisation.name,
      'kind', organisation.kind, 'state', partner.state, 'reason', partner.reason)
      order by organisation.name collate "sv-SE-x-icu", organisation.id) as partners
    from initiative_partner partner join organisation on organisation.id = partner.organisation
    where partner.initiative = initiative.id
  ) as asked
  where ${isReadable}`;

export const initiativeReader = ({ role, organisation }: Actor): unknown[] => [role, organisation];
