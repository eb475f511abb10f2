import {
  AreSubstanceAreas,
  asks,
  clearableTexts,
  IsCountyCode,
  needTextLimits,
  urgencies,
  visibilities,
  type Ask,
  type ClearableText,
  type SubstanceArea,
  type Urgency,
  type Visibility,
} from '@lanken/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsWritten } from './is-written.js';
import type { NeedContent } from '../model/need-content.js';
import { Writing } from '../texts/writing.js';

/** Which texts of a restricted need each level above may read. */
export class Clearing {
  /** All, unless told. */
  @IsOptional()
  @IsArray()
  @IsIn(clearableTexts, { each: true })
  county?: ClearableText[];

  /** None, unless told. */
  @IsOptional()
  @IsArray()
  @IsIn(clearableTexts, { each: true })
  national?: ClearableText[];

  /** Whether the custodian may clear more when it passes the need up. */
  @IsOptional()
  @IsBoolean()
  mayClear?: boolean;
}

/** What the asker writes. A draft may lack ask, substance areas and areas; a published need has them. */
export class NeedWords extends Writing implements NeedContent {
  @IsWritten(needTextLimits.title)
  title: string;

  @IsOptional()
  @IsWritten(needTextLimits.description)
  description?: string;

  /** What was tried already. */
  @IsOptional()
  @IsWritten(needTextLimits.tried)
  tried?: string;

  @IsOptional()
  @IsWritten(needTextLimits.targetGroup)
  targetGroup?: string;

  @IsOptional()
  @IsIn(asks)
  ask?: Ask;

  @IsOptional()
  @AreSubstanceAreas()
  substanceAreas?: SubstanceArea[];

  /** Codes, as text, of the counties (`07`) and municipalities (`0780`) that it concerns. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(311)
  @ArrayUnique()
  @Matches(/^(\d{2}|\d{4})$/, {
    each: true,
    message: 'each area must be the code of a county or municipality, as text, such as "07" or "0780"',
  })
  areas?: string[];

  /** The county that leads; needed where the areas of a municipality's need lie in several. */
  @IsOptional()
  @IsCountyCode()
  leadCounty?: string;

  /** `normal` unless told. */
  @IsOptional()
  @IsIn(urgencies)
  urgency?: Urgency;

  /** `network` unless told: all coordinators may read it. */
  @IsOptional()
  @IsIn(visibilities)
  visibility?: Visibility;

  /** Kept of a restricted need only. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Clearing)
  cleared?: Clearing;
}
