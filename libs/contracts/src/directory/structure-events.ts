import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { Text } from '../text.js';
import { roles, visibilities, type Role, type Visibility } from '../words.js';
import { by } from './holding.js';
import { structureKinds, type StructureKind } from './structure-words.js';

/** Longest texts of a structure, in characters. */
export const structureTextLimits = { title: 200, mandate: 4_000, reason: 2_000 } as const;

/** Where a document of a structure, or a remote meeting, is found: an address in ASCII. */
export const webAddress = /^https:\/\/[!-~]{1,1990}$/;

/** What every event about a structure says. */
export class StructureEvent {
  @IsUUID()
  structure: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

/** A structure whole; texts are absent when it is restricted. */
export class StructureFacts extends StructureEvent {
  @IsIn(structureKinds)
  kind: StructureKind;

  @Text(structureTextLimits.title)
  title?: string;

  /** What it is for, and what it may decide. */
  @Text(structureTextLimits.mandate)
  mandate?: string;

  /** The counties that it is of; none of a national one. */
  @IsArray()
  @ArrayMaxSize(21)
  @ArrayUnique()
  @Matches(/^\d{2}$/, { each: true })
  counties: string[];

  /** The organisation that convenes it. */
  @IsUUID()
  convenor: string;

  @IsIn(visibilities)
  visibility: Visibility;

  /** It means to meet every so many weeks; absent where it has no rhythm. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(104)
  rhythm?: number;

  /** The structure whose body it is. */
  @IsOptional()
  @IsUUID()
  partOf?: string;

  /** Its members are those who hold this role in its counties, and nobody else. */
  @IsOptional()
  @IsIn(roles)
  membersHold?: Role;
}

export const structure = '01990000-0000-7000-8000-000000001001';
const facts = {
  structure,
  kind: 'council',
  title: 'Samhällsråd T',
  mandate: 'Leder länets samlade arbete mot narkotika och alkoholskador.',
  counties: ['18'],
  convenor: '01990000-0000-7000-8000-000000000018',
  visibility: 'network',
  rhythm: 13,
  by,
};
export const aboutStructure = {
  service: 'directory',
  aggregate: 'structure',
  version: 1,
  level:
    'county, on the subject of the county of its convenor when it was formed; national where it is of no county.',
} as const;

@Event({
  ...aboutStructure,
  fact: 'formed',
  when: 'A collaboration structure is formed; it is not active before its members are agreed.',
  example: facts,
})
export class StructureFormed extends StructureFacts {}

@Event({
  ...aboutStructure,
  fact: 'revised',
  when: 'What a structure is changes; it carries all of it.',
  example: { ...facts, rhythm: 26 },
})
export class StructureRevised extends StructureFacts {}

@Event({
  ...aboutStructure,
  fact: 'activated',
  when: 'A structure begins to work.',
  example: { structure, from: '2026-01-01', by },
})
export class StructureActivated extends StructureEvent {
  @IsDay()
  from: string;
}

@Event({
  ...aboutStructure,
  fact: 'went-dormant',
  when: 'A structure has not met for twice its rhythm.',
  example: { structure, lastMet: '2026-01-20', rhythm: 13, by: byClock },
})
export class StructureWentDormant extends StructureEvent {
  /** The day of its last meeting; absent when it has never met. */
  @IsOptional()
  @IsDay()
  lastMet?: string;

  /** Weeks between its meetings, as it means them. */
  @IsInt()
  @Min(1)
  rhythm: number;
}

@Event({
  ...aboutStructure,
  fact: 'revived',
  when: 'A dormant structure is active again: it has met, or its rhythm is another.',
  example: { structure, meeting: '01990000-0000-7000-8000-000000001101', by },
})
export class StructureRevived extends StructureEvent {
  /** The meeting that woke it. */
  @IsOptional()
  @IsUUID()
  meeting?: string;
}

@Event({
  ...aboutStructure,
  fact: 'ended',
  when: 'A structure ends.',
  example: { structure, from: '2026-06-30', reason: 'Uppdraget är slutfört.', by },
})
export class StructureEnded extends StructureEvent {
  /** The first day on which it no longer is. */
  @IsDay()
  from: string;

  @Text(structureTextLimits.reason)
  reason?: string;
}
