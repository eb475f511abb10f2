import { IsDay, substanceAreas, type SubstanceArea } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsISO8601, IsIn, IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';

class NeedInHand {
  @IsUUID()
  need: string;

  /** The organisation that asks. */
  @IsUUID()
  asker: string;

  /** The person who handles it. */
  @IsOptional()
  @IsUUID()
  handler: string | null;

  /** Since when the custodian has it. */
  @IsISO8601()
  since: string;
}

class RoutingInHand {
  @IsUUID()
  routing: string;

  /** None: the default. */
  @IsOptional()
  @IsIn(substanceAreas)
  substanceArea: SubstanceArea | null;

  @IsDay()
  from: string;
}

/** What somebody must take over before it ends. */
class Holdings {
  /** How many open needs are in hand. */
  @IsInt()
  needCount: number;

  /** Those that have been in hand longest, at most 200. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => NeedInHand)
  needs: NeedInHand[];
}

/** What an organisation holds. */
export class OrganisationHoldings extends Holdings {
  /** How many open needs it has asked. */
  @IsInt()
  askedCount: number;

  /** Appointments that have not ended. */
  @IsUUID(undefined, { each: true })
  appointments: string[];

  /** Structures that it convenes. */
  @IsUUID(undefined, { each: true })
  structures: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RoutingInHand)
  routing: RoutingInHand[];
}

/** What the holder of an appointment has in hand. */
export class AppointmentHoldings extends Holdings {
  /** The deputies, who end with it. */
  @IsUUID(undefined, { each: true })
  deputies: string[];
}

const list = (select: string): string =>
  `coalesce((select json_agg(found.one) from (${select}) found), '[]')`;
const needs = (which: string): string => `
  (select count(*)::int from held_need where open and ${which}) as "needCount",
  ${list(`select json_build_object('need', id, 'asker', asker, 'handler', handler, 'since', since) as one
    from held_need where open and ${which} order by since, id limit 200`)} as needs`;

/** Selects what an organisation, the first value, holds on a day, the second. */
export const selectOfOrganisation = `select ${needs('custodian = $1')},
  (select count(*)::int from held_need where open and asker = $1) as "askedCount",
  ${list(`select id as one from appointment where organisation = $1 and ended is null
    and coalesce(ends, 'infinity') >= $2::date order by id`)} as appointments,
  ${list(`select id as one from structure where convenor = $1 and state <> 'ended' order by id`)} as structures,
  ${list(`select json_build_object('routing', id, 'substanceArea', substance_area, 'from', starts) as one from routing
    where organisation = $1 and coalesce(ends, 'infinity') >= greatest($2::date, starts) order by starts, id`)} as routing`;

/** Selects what a person, the third value, handles there, and the deputies of an appointment, the fourth. */
export const selectOfAppointment = `select ${needs('custodian = $1 and handler = $3')},
  ${list(`select id as one from appointment where deputy_of = $4 and ended is null
    and coalesce(ends, 'infinity') >= $2::date order by id`)} as deputies`;
