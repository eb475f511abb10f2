import {
  asks,
  By,
  Cleared,
  substanceAreas,
  urgencies,
  visibilities,
  type Ask,
  type SubstanceArea,
  type Urgency,
  type Visibility,
} from '@lanken/contracts';
import { Type } from 'class-transformer';
import { Allow, IsArray, IsDate, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';

/** Which version, and who wrote it when. */
export class NeedVersionSummary {
  @IsInt()
  version: number;

  @IsDate()
  at: Date;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

/** A version of the asker's words. A text is absent where there is none, or the reader is not cleared for it. */
export class NeedVersionView extends NeedVersionSummary {
  @IsOptional()
  @IsString()
  title?: string;

  @IsOptional()
  @IsString()
  description?: string;

  @IsOptional()
  @IsString()
  tried?: string;

  @IsOptional()
  @IsString()
  targetGroup?: string;

  @IsOptional()
  @IsIn(asks)
  ask?: Ask;

  @IsIn(substanceAreas, { each: true })
  substanceAreas: SubstanceArea[];

  @IsArray()
  @IsString({ each: true })
  areas: string[];

  @IsOptional()
  @IsString()
  leadCounty?: string;

  @IsIn(urgencies)
  urgency: Urgency;

  @IsIn(visibilities)
  visibility: Visibility;

  @IsOptional()
  @ValidateNested()
  @Type(() => Cleared)
  cleared?: Cleared;
}

/** A piece of a text: in both versions, only in the later (`added`), or only in the earlier (`removed`). */
export class TextPiece {
  @IsIn(['same', 'added', 'removed'])
  kind: 'same' | 'added' | 'removed';

  @IsString()
  text: string;
}

/** A field that differs; of a text also word by word. */
export class FieldDifference {
  @IsString()
  field: string;

  /** Null where it says nothing. */
  @Allow()
  from: unknown;

  @Allow()
  to: unknown;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => TextPiece)
  pieces?: TextPiece[];
}

/** What differs from one version to another. */
export class NeedComparison {
  @ValidateNested()
  @Type(() => NeedVersionSummary)
  from: NeedVersionSummary;

  @ValidateNested()
  @Type(() => NeedVersionSummary)
  to: NeedVersionSummary;

  @ValidateNested({ each: true })
  @Type(() => FieldDifference)
  differences: FieldDifference[];
}
