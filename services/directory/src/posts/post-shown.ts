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
import { stateOn } from '../appointments/appointment-shown.js';

/** Who holds a post today, or acts for its holder. */
export class HolderShown {
  @IsUUID()
  appointment: string;

  @IsUUID()
  person: string;

  @IsString()
  name: string;

  @IsIn(['active', 'on_leave'])
  state: 'active' | 'on_leave';

  /** Share of full time, per cent; a deputy has none. */
  @IsOptional()
  @IsInt()
  share: number | null;

  /** The appointment whose deputy this is. */
  @IsOptional()
  @IsUUID()
  deputyOf: string | null;

  @IsDay()
  from: string;

  @IsOptional()
  @IsDay()
  to: string | null;
}

/** A post as the directory shows it. */
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

  /** Whether nobody who acts holds it: nobody at all, or somebody on leave without a deputy. */
  @IsBoolean()
  vacant: boolean;

  /** Who has held it longest of those who hold it, deputies last. */
  @IsOptional()
  @ValidateNested()
  @Type(() => HolderShown)
  holder: HolderShown | null;

  /** Everybody who holds it, and their deputies. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HolderShown)
  holders: HolderShown[];
}

/** Selects posts as they are shown on a day. */
export const selectPosts = (day: string): string => `
  select post.id, post.sequence, post.organisation, organisation.name as "organisationName", post.role, post.level,
    post.county_now as county, post.municipality_now as municipality, post.substance_areas as "substanceAreas",
    post.share, not held.acted as vacant, held.holders -> 0 as holder, held.holders
  from post
  join organisation on organisation.id = post.organisation
  cross join lateral (
    select coalesce(bool_or(shown.state = 'active'), false) as acted,
      coalesce(json_agg(shown order by shown."deputyOf" is not null, shown."from", shown.appointment), '[]') as holders
    from (
      select appointment.id as appointment, person.id as person, person.name, ${stateOn(day)} as state,
        appointment.share, deputy_of as "deputyOf", starts as "from", ends as "to"
      from appointment join person on person.id = appointment.person
      where appointment.post = post.id) shown
    where shown.state in ('active', 'on_leave')
  ) held`;
