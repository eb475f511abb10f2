import { IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { AreSubstanceAreas, IsCountyCode, IsDay, IsMunicipalityCode } from '../fields.js';
import { levels, roles, type Level, type Role, type SubstanceArea } from '../words.js';

const by = {
  actor: 'person',
  personRef: '01990000-0000-7000-8000-000000000a02',
  appointment: '01990000-0000-7000-8000-000000000c02',
  organisation: '01990000-0000-7000-8000-000000000007',
};
const place = {
  organisation: '01990000-0000-7000-8000-000000000780',
  role: 'municipal_coordinator',
  level: 'local',
  county: '07',
  municipality: '0780',
  substanceAreas: ['alcohol', 'narcotics', 'doping', 'tobacco_nicotine', 'gambling'],
};
const post = '01990000-0000-7000-8000-000000000b01';
const level = "The level of the post's organisation.";

/** What a post, and an appointment to it, gives: a role for an organisation in a place. */
class Place {
  @IsUUID()
  organisation: string;

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

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  service: 'directory',
  aggregate: 'post',
  fact: 'established',
  version: 1,
  when: 'An organisation establishes a post; it is vacant until somebody is appointed.',
  level,
  example: { post, ...place, share: 100, by },
})
export class PostEstablished extends Place {
  @IsUUID()
  post: string;

  /** Share of full time, per cent. */
  @IsInt()
  @Min(1)
  @Max(100)
  share: number;
}

@Event({
  service: 'directory',
  aggregate: 'appointment',
  fact: 'started',
  version: 1,
  when: 'A person is appointed to a post. It gives rights from the day `from` to the day `to`, both included, in Swedish time.',
  level,
  example: {
    appointment: '01990000-0000-7000-8000-000000000c01',
    personRef: '01990000-0000-7000-8000-000000000a01',
    post,
    ...place,
    from: '2026-01-01',
    by,
  },
})
export class AppointmentStarted extends Place {
  @IsUUID()
  appointment: string;

  @IsUUID()
  personRef: string;

  @IsUUID()
  post: string;

  @IsDay()
  from: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsDay()
  to?: string;
}

@Event({
  service: 'directory',
  aggregate: 'appointment',
  fact: 'ended',
  version: 1,
  when: 'An appointment ends; its rights end at once.',
  level,
  example: {
    appointment: '01990000-0000-7000-8000-000000000c01',
    personRef: '01990000-0000-7000-8000-000000000a01',
    post,
    ended: '2026-06-30',
    by,
  },
})
export class AppointmentEnded {
  @IsUUID()
  appointment: string;

  @IsUUID()
  personRef: string;

  @IsUUID()
  post: string;

  /** The last day that it was held; the day before `from` or earlier when it was ended before it began. */
  @IsDay()
  ended: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
