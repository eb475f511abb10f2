import { IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Min } from 'class-validator';
import { IsCountyCode, IsMunicipalityCode } from '../fields.js';
import { Text } from '../text.js';
import { clearableTexts, levels, type ClearableText, type Level } from '../words.js';

/** Longest texts of a need, in characters; an event stays below 64 kB even at three bytes a character. */
export const needTextLimits = {
  title: 200,
  description: 10_000,
  tried: 4_000,
  targetGroup: 500,
  /** A question and its answer, a reason, what is expected of whom. */
  remark: 4_000,
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

  /** The hop of custody in which it was tried; absent: by the asker, before it asked. */
  @IsOptional()
  @IsInt()
  @Min(1)
  hop?: number;

  @Text(needTextLimits.tried)
  text?: string;
}

/** When the custodian must have done what; what it has done, or need not do yet, is absent. */
export class Dues {
  @IsOptional()
  @IsISO8601()
  acknowledge?: string;

  /** Tell the asker how it goes. */
  @IsOptional()
  @IsISO8601()
  next_update?: string;

  @IsOptional()
  @IsISO8601()
  answer?: string;
}

/** Which texts of a restricted need each level above the asker may read; `responses` and `information` are those of others too. */
export class Cleared {
  @IsArray()
  @IsIn(clearableTexts, { each: true })
  county: ClearableText[];

  @IsArray()
  @IsIn(clearableTexts, { each: true })
  national: ClearableText[];

  /** Whether the custodian may clear more when it passes the need up; else it asks. */
  @IsBoolean()
  mayClear: boolean;
}
