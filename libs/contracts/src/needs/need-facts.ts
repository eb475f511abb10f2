import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { AreSubstanceAreas, IsCountyCode } from '../fields.js';
import { Text } from '../text.js';
import {
  asks,
  urgencies,
  visibilities,
  type Ask,
  type SubstanceArea,
  type Urgency,
  type Visibility,
} from '../words.js';
import { Asker, Attempt, Cleared, Custodian, Dues, needTextLimits } from './need-parts.js';
import { WrittenEvent } from './written-event.js';

/** What every event about a need says. */
export class NeedEvent extends WrittenEvent {
  @IsUUID()
  need: string;

  @ValidateNested()
  @Type(() => By)
  by: By;

  /** What is due from now on; absent when nobody must act. While the asker is waited for they stand still, and move later. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Dues)
  dues?: Dues;
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

  /** Of a restricted need only. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Cleared)
  cleared?: Cleared;

  @ValidateNested()
  @Type(() => Asker)
  asker: Asker;

  /** The organisation that wrote it on the asker's behalf, if another did. */
  @IsOptional()
  @IsUUID()
  writtenBy?: string;

  @ValidateNested()
  @Type(() => Custodian)
  custodian: Custodian;
}
