import { IsIn, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsCountyCode, IsMunicipalityCode } from '../fields.js';
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

@Event({
  service: 'directory',
  aggregate: 'organisation',
  fact: 'registered',
  version: 1,
  when: 'An organisation becomes known to the directory, from the reference data or by registration.',
  level: "The organisation's own level.",
  example: { ...vaxjo, by: byClock },
})
export class OrganisationRegistered extends OrganisationFacts {
  @ValidateNested()
  @Type(() => By)
  by: By;
}
