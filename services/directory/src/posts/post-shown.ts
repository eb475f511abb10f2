import {
  AreSubstanceAreas,
  IsCountyCode,
  IsDay,
  IsMunicipalityCode,
  levels,
  roles,
  type Level,
  type Role,
  type SubstanceArea,
} from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';

/** Who holds a post today. */
export class HolderShown {
  @IsUUID()
  appointment: string;

  @IsUUID()
  person: string;

  @IsString()
  name: string;

  @IsDay()
  from: string;

  @IsOptional()
  @IsDay()
  to: string | null;
}

/** A post as the directory shows it; without a holder it is vacant. */
export class PostShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsIn(roles)
  role: Role;

  @IsIn(levels)
  level: Level;

  @IsCountyCode()
  county: string;

  @IsMunicipalityCode()
  municipality: string;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  /** Share of full time, per cent. */
  @IsInt()
  share: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => HolderShown)
  holder: HolderShown | null;
}

/** Selects posts as they are shown on a day. */
export const selectPosts = (day: string): string => `
  select post.id, post.sequence, post.organisation, organisation.name as "organisationName", post.role, post.level,
    post.county, post.municipality, post.substance_areas as "substanceAreas", post.share, held.holder
  from post
  join organisation on organisation.id = post.organisation
  left join lateral (
    select json_build_object('appointment', appointment.id, 'person', person.id, 'name', person.name,
      'from', starts, 'to', ends) as holder
    from appointment join person on person.id = appointment.person
    where appointment.post = post.id and ended is null and ${day}::date between starts and coalesce(ends, 'infinity')
  ) held on true`;
