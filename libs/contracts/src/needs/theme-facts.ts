import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { By } from '../by.js';
import { Text } from '../text.js';
import { substanceAreas, type SubstanceArea } from '../words.js';
import { WrittenEvent } from './written-event.js';

/** Longest texts of a theme, in characters. */
export const themeTextLimits = { title: 200, description: 4_000, remark: 4_000 } as const;

/** What every event about a theme says. */
export class ThemeEvent extends WrittenEvent {
  @IsUUID()
  theme: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

/** Why needs are thought to say the same. */
export class ThemeReasons {
  /** Swedish word stems that the needs share, the most telling first. */
  @IsArray()
  @ArrayMaxSize(40)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  words: string[];

  /** Codes of the askers' municipalities. */
  @IsArray()
  @ArrayUnique()
  @IsString({ each: true })
  municipalities: string[];

  /** Codes of the askers' counties. */
  @IsArray()
  @ArrayUnique()
  @IsString({ each: true })
  counties: string[];
}

/** What a theme is about. */
export class ThemeFacts extends ThemeEvent {
  @Text(themeTextLimits.title)
  title?: string;

  @Text(themeTextLimits.description)
  description?: string;

  @IsArray()
  @ArrayUnique()
  @IsIn(substanceAreas, { each: true })
  substanceAreas: SubstanceArea[];

  /** The needs that it is proposed to join. */
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  needs: string[];

  /** Absent where a person, not the radar, sees what they share. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ThemeReasons)
  reasons?: ThemeReasons;
}
