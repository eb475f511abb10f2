import { IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsCountyCode, IsDay, IsMunicipalityCode } from '../fields.js';
import { Text } from '../text.js';
import {
  identifierSchemes,
  levels,
  organisationKinds,
  type IdentifierScheme,
  type Level,
  type OrganisationKind,
} from '../words.js';

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
const heby = {
  organisation: '01990000-0000-7000-8000-000000000331',
  name: 'Heby kommun',
  kind: 'municipality',
  level: 'local',
  county: '03',
  municipality: '0331',
};
const level = "The organisation's own level.";
const about = { service: 'directory', aggregate: 'organisation', version: 1, level } as const;

@Event({
  ...about,
  fact: 'proposed',
  when: 'Somebody proposes an organisation that the directory does not know; it is not active before it is registered.',
  example: { ...vaxjo, by: byClock },
})
export class OrganisationProposed extends OrganisationFacts {
  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'registered',
  when: 'An organisation becomes known to the directory, from the reference data, by registration, or when its proposal is accepted.',
  example: { ...vaxjo, by: byClock },
})
export class OrganisationRegistered extends OrganisationFacts {
  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'rejected',
  when: 'The proposal of an organisation is not accepted.',
  example: { organisation: vaxjo.organisation, reason: 'Kommunen finns redan.', by: byClock },
})
export class OrganisationRejected {
  @IsUUID()
  organisation: string;

  @Text(2_000)
  reason?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'renamed',
  when: 'An organisation has another name, or it becomes known which name it had before; the facts are those of today.',
  example: { ...vaxjo, formerly: 'Växjö stad', from: '1971-01-01', by: byClock },
})
export class OrganisationRenamed extends OrganisationFacts {
  /** The name until `from`. */
  @IsString()
  @MaxLength(200)
  formerly: string;

  /** The first day of the name that followed. */
  @IsDay()
  from: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'moved',
  when: 'An organisation lies in another county or municipality, or it becomes known where it lay before; the facts are those of today. Its events keep the subject of its first place.',
  example: { ...heby, formerCounty: '19', formerMunicipality: '1917', from: '2007-01-01', by: byClock },
})
export class OrganisationMoved extends OrganisationFacts {
  @IsCountyCode()
  formerCounty: string;

  @IsMunicipalityCode()
  formerMunicipality: string;

  /** The first day in the place that followed. */
  @IsDay()
  from: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'identified',
  when: 'A register knows the organisation by an identifier; absent when the one that was known was wrong.',
  example: {
    organisation: vaxjo.organisation,
    scheme: 'organisationsnummer',
    value: '2120000662',
    by: byClock,
  },
})
export class OrganisationIdentified {
  @IsUUID()
  organisation: string;

  @IsIn(identifierSchemes)
  scheme: IdentifierScheme;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  value?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'area-set',
  when: 'An organisation works in a county or municipality besides the one that it lies in; said again when the days change.',
  example: { organisation: vaxjo.organisation, area: '0764', from: '2026-01-01', by: byClock },
})
export class OrganisationAreaSet {
  @IsUUID()
  organisation: string;

  /** The code of a county or municipality: two or four digits. */
  @IsString()
  @MaxLength(4)
  area: string;

  @IsDay()
  from: string;

  /** The last day, when it is known; one before `from` means never. */
  @IsOptional()
  @IsDay()
  to?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
