import { IsIn, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { AreSubstanceAreas, IsCountyCode, IsMunicipalityCode } from '../fields.js';
import { levels, roles, type Level, type Role, type SubstanceArea } from '../words.js';

/** What a post, and an appointment to it, gives: a role for an organisation where that lies now. */
export class Holding {
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

/** The level of everything that belongs to an organisation. */
export const levelOfOrganisation = "The level of the post's organisation.";

/** Of the examples: a county coordinator acts for the municipality's post. */
export const by = {
  actor: 'person',
  personRef: '01990000-0000-7000-8000-000000000a02',
  appointment: '01990000-0000-7000-8000-000000000c02',
  organisation: '01990000-0000-7000-8000-000000000007',
};
export const post = '01990000-0000-7000-8000-000000000b01';
export const held = {
  organisation: '01990000-0000-7000-8000-000000000780',
  role: 'municipal_coordinator',
  level: 'local',
  county: '07',
  municipality: '0780',
  substanceAreas: ['alcohol', 'narcotics', 'doping', 'tobacco_nicotine', 'gambling'],
};
