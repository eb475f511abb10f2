import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { AreSubstanceAreas, IsCountyCode, IsMunicipalityCode } from '../fields.js';
import { Text } from '../text.js';
import {
  asks,
  levels,
  urgencies,
  visibilities,
  type Ask,
  type Level,
  type SubstanceArea,
  type Urgency,
  type Visibility,
} from '../words.js';

/** Longest texts of a need, in characters; an event stays below 64 kB even at three bytes a character. */
export const needTextLimits = {
  title: 200,
  description: 10_000,
  tried: 4_000,
  targetGroup: 500,
  response: 10_000,
  verdict: 2_000,
} as const;

/** Who must act: one hop of a need's custody. */
export class Custodian {
  /** 1 at publication; only grows. */
  @IsInt()
  @Min(1)
  hop: number;

  @IsIn(levels)
  level: Level;

  @IsUUID()
  organisation: string;
}

/** Who asks, as at publication. */
export class Asker {
  @IsUUID()
  organisation: string;

  @IsIn(levels)
  level: Level;

  @IsCountyCode()
  county: string;

  @IsMunicipalityCode()
  municipality: string;
}

/** What one organisation tried before it asked, or before it passed the need up; nobody edits another's. */
export class Attempt {
  @IsIn(levels)
  level: Level;

  @IsUUID()
  organisation: string;

  @Text(needTextLimits.tried)
  text?: string;
}

/** What every event about a need says. */
export class NeedEvent {
  @IsUUID()
  need: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

/** What a level that has not seen the need before has to know; texts are absent when the need is restricted. */
export class NeedFacts extends NeedEvent {
  @Text(needTextLimits.title)
  title?: string;

  @Text(needTextLimits.description)
  description?: string;

  /** What the asker, and the levels that it has passed, tried; oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Attempt)
  tried: Attempt[];

  @Text(needTextLimits.targetGroup)
  targetGroup?: string;

  @IsIn(asks)
  ask: Ask;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  /** Codes of the counties and municipalities that it concerns. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(311)
  @ArrayUnique()
  @Matches(/^(\d{2}|\d{4})$/, { each: true })
  areas: string[];

  /** The county that leads, where the areas lie in several. */
  @IsOptional()
  @IsCountyCode()
  leadCounty?: string;

  @IsIn(urgencies)
  urgency: Urgency;

  @IsIn(visibilities)
  visibility: Visibility;

  @ValidateNested()
  @Type(() => Asker)
  asker: Asker;

  @ValidateNested()
  @Type(() => Custodian)
  custodian: Custodian;
}
