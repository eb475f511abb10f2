import { IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsCountyCode, IsDay, IsMunicipalityCode } from '../fields.js';
import { levels, organisationKinds, type Level, type OrganisationKind } from '../words.js';

/** An organisation as other services need to know it. */
export class OrganisationFacts {
  @IsUUID()
  organisation: string;

  @IsString()
  @MaxLength(200)
  name: string;

  @IsIn(organisationKinds)
  kind: OrganisationKind;

  @IsIn(levels)
  level: Level;

  @IsCountyCode()
  county: string;

  @IsMunicipalityCode()
  municipality: string;
}

const vaxjo = {
  organisation: '01990000-0000-7000-8000-000000000780',
  name: 'Växjö kommun',
  kind: 'municipality',
  level: 'local',
  county: '07',
  municipality: '0780',
};

const about = { service: 'directory', aggregate: 'organisation', version: 1 } as const;
const level = "The organisation's own level.";

@Event({
  ...about,
  fact: 'registered',
  when: 'An organisation becomes known to the directory, from the reference data or by registration.',
  level,
  example: { ...vaxjo, by: byClock },
})
export class OrganisationRegistered extends OrganisationFacts {
  @ValidateNested()
  @Type(() => By)
  by: By;
}

const succession = {
  organisation: '01990000-0000-7000-8000-000000000002',
  successor: '01990000-0000-7000-8000-000000000001',
  from: '2014-01-01',
  by: byClock,
};

@Event({
  ...about,
  fact: 'merged',
  when: 'An organisation has become a part of another, which stands in its place from the day `from` on; said on that day at the earliest.',
  level,
  example: succession,
})
export class OrganisationMerged {
  @IsUUID()
  organisation: string;

  @IsUUID()
  successor: string;

  /** The first day on which the successor stands in its place. */
  @IsDay()
  from: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'dissolved',
  when: 'An organisation has ceased to be; from the day `from` on the successor has what it held; said on that day at the earliest.',
  level,
  example: succession,
})
export class OrganisationDissolved {
  @IsUUID()
  organisation: string;

  /** Absent where nobody takes its place; it then held nothing. */
  @IsOptional()
  @IsUUID()
  successor?: string;

  /** The first day on which it no longer is. */
  @IsDay()
  from: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
