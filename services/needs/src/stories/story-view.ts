import { levels, type Level } from '@lanken/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';

/** One thing that happened, in a sentence. */
export class StoryEntry {
  /** Of the event. */
  @IsInt()
  sequence: number;

  @IsDate()
  time: Date;

  /** Which event: the part of its type after `need`, such as `escalated`; of a commitment such as `commitment-kept`. */
  @IsString()
  fact: string;

  /** Whether the clock did it. */
  @IsBoolean()
  automatic: boolean;

  /** Who did it; absent where the clock did. */
  @IsOptional()
  @IsUUID()
  organisation?: string;

  @IsString()
  text: string;

  /** What people wrote then, in their own words. */
  @IsArray()
  @IsString({ each: true })
  quotes: string[];
}

/** One stay with one custodian, for a timeline: from when to when, at which level, and what happened. */
export class StoryChapter {
  @IsString()
  title: string;

  @IsIn(levels)
  level: Level;

  @IsUUID()
  organisation: string;

  /** What the organisation is called. */
  @IsString()
  name: string;

  @IsDate()
  from: Date;

  /** Absent while it is the custodian. */
  @IsOptional()
  @IsDate()
  to?: Date;

  @ValidateNested({ each: true })
  @Type(() => StoryEntry)
  entries: StoryEntry[];
}

/** The whole chain of custody of a need, in words. */
export class NeedStory {
  @IsUUID()
  need: string;

  @ValidateNested({ each: true })
  @Type(() => StoryChapter)
  chapters: StoryChapter[];
}
