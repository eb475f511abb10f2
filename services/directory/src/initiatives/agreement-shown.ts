import { IsDay } from '@lanken/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { agreementStates, type AgreementState } from '../model/agreement-record.js';
import { coordinating, inNetwork } from '../structures/memberships.js';

export class PartyShown {
  @IsUUID()
  organisation: string;

  @IsString()
  name: string;

  @IsBoolean()
  confirmed: boolean;
}

/** An agreement as the directory shows it. */
export class AgreementShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsString()
  title: string;

  @IsOptional()
  @IsString()
  link: string | null;

  @IsOptional()
  @IsUUID()
  initiative: string | null;

  @IsOptional()
  @IsUUID()
  replaces: string | null;

  @IsOptional()
  @IsUUID()
  replacedBy: string | null;

  @IsDay()
  from: string;

  /** The last day. */
  @IsDay()
  to: string;

  @IsIn(agreementStates)
  state: AgreementState;

  /** Whether it holds today. */
  @IsBoolean()
  holds: boolean;

  /** Whether it holds, its last day is near, and nothing comes in its place. */
  @IsBoolean()
  endingSoon: boolean;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PartyShown)
  parties: PartyShown[];
}

const holds = `(cardinality(confirmed) = cardinality(agreement.parties) and $3::date between starts and ends)`;

/** Selects the agreements that the reader (`$1`, `$2`) may read, as of today (`$3`): coordinators all, parties their own. */
export const selectAgreements = `
  select agreement.id, agreement.sequence, title, link, initiative, replaces, replaced_by as "replacedBy",
    starts::text as "from", ends::text as "to", agreement.state, ${holds} as holds,
    ${holds} and near_from <= $3::date and replaced_by is null as "endingSoon", named.parties
  from agreement
  cross join lateral (
    select json_agg(json_build_object('organisation', organisation.id, 'name', organisation.name,
      'confirmed', organisation.id = any (confirmed)) order by organisation.name collate "sv-SE-x-icu") as parties
    from organisation where organisation.id = any (agreement.parties)
  ) as named
  where ($1::text in (${inNetwork}, 'auditor', 'administrator')
    or $1 in (${coordinating}) and agreement.parties @> array[$2::uuid])`;
