import {
  By,
  levels,
  responseKinds,
  substanceAreas,
  ThemeReasons,
  type Level,
  type ResponseKind,
  type SubstanceArea,
} from '@lanken/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { verbsOf } from '../model/theme-guard.js';
import { themeMoves, themeStatuses, type ThemeStatus, type ThemeVerb } from '../model/theme-moves.js';
import type { Theme } from '../model/theme.js';
import type { Who } from '../model/who.js';
import { NeedSummary } from '../needs/need-summary.js';
import { NeedHappening } from '../needs/need-happening.js';

/** A joint need as lists show it. */
export class ThemeSummary {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsIn(themeStatuses)
  status: ThemeStatus;

  @IsString()
  title: string;

  @IsIn(substanceAreas, { each: true })
  substanceAreas: SubstanceArea[];

  @IsArray()
  @IsString({ each: true })
  counties: string[];

  /** The highest level that it has reached. */
  @IsIn(levels)
  level: Level;

  /** The organisation that confirmed it and sees to it. */
  @IsOptional()
  @IsUUID()
  owner?: string;

  @IsDate()
  suggestedAt: Date;
}

/** A response that every member gets. */
export class ThemeResponseView {
  @IsUUID()
  id: string;

  @IsIn(responseKinds)
  kind: ResponseKind;

  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsString()
  pointer?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;

  @IsISO8601()
  at: string;
}

/** A joint need with its members, its responses and why it was suggested. */
export class ThemeView extends ThemeSummary {
  @IsOptional()
  @IsString()
  description?: string;

  /** Why the radar suggested it; absent where a person formed it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ThemeReasons)
  reasons?: ThemeReasons;

  /** The theme that it has become a part of. */
  @IsOptional()
  @IsUUID()
  mergedInto?: string;

  /** The needs that were proposed, as far as the reader may read them. */
  @ValidateNested({ each: true })
  @Type(() => NeedSummary)
  proposed: NeedSummary[];

  /** The members, as far as the reader may read them. */
  @ValidateNested({ each: true })
  @Type(() => NeedSummary)
  members: NeedSummary[];

  /** How many members there are in all. */
  @IsInt()
  memberCount: number;

  /** The organisations that say "we too" of it. */
  @IsUUID(undefined, { each: true })
  supporters: string[];

  @ValidateNested({ each: true })
  @Type(() => ThemeResponseView)
  responses: ThemeResponseView[];

  /** What was said of it, oldest first. */
  @ValidateNested({ each: true })
  @Type(() => NeedHappening)
  history: NeedHappening[];

  /** What the reader can do with it now. */
  @IsArray()
  @IsIn(Object.keys(themeMoves), { each: true })
  moves: ThemeVerb[];
}

export const summaryOfTheme = (theme: Theme): ThemeSummary => ({
  id: theme.id,
  sequence: theme.sequence,
  status: theme.status,
  title: theme.title,
  substanceAreas: theme.substanceAreas,
  counties: theme.counties,
  level: theme.level,
  owner: theme.owner ?? undefined,
  suggestedAt: theme.suggestedAt,
});

/** What is told of a theme besides its own row. */
export type AroundTheme = Pick<ThemeView, 'proposed' | 'members' | 'memberCount' | 'supporters' | 'history'>;

export const viewOfTheme = (theme: Theme, around: AroundTheme, who: Who): ThemeView => ({
  ...summaryOfTheme(theme),
  description: theme.description ?? undefined,
  reasons: theme.reasons ?? undefined,
  mergedInto: theme.mergedInto ?? undefined,
  ...around,
  responses: theme.responses,
  moves: verbsOf(theme, who),
});
