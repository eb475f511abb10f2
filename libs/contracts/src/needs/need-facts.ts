import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsUUID, Matches, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { AreSubstanceAreas, IsCountyCode, IsMunicipalityCode } from '../fields.js';
import { Text } from '../text.js';
import { asks, levels, urgencies, visibilities, type Ask, type Level, type SubstanceArea, type Urgency, type Visibility } from '../words.js';

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
  @Text(200)
  title?: string;

  @Text()
  description?: string;

  /** What the asker, and the levels below, tried. */
  @Text()
  tried?: string;

  @Text(500)
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
