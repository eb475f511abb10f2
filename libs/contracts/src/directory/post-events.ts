import { IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { by, held, Holding, levelOfOrganisation as level, post } from './holding.js';

const about = { service: 'directory', aggregate: 'post', version: 1, level } as const;

@Event({
  ...about,
  fact: 'established',
  when: 'An organisation establishes a post; it is vacant until somebody is appointed.',
  example: { post, ...held, share: 100, by },
})
export class PostEstablished extends Holding {
  @IsUUID()
  post: string;

  /** Share of full time, per cent. */
  @IsInt()
  @Min(1)
  @Max(100)
  share: number;
}

@Event({
  ...about,
  fact: 'revised',
  when: 'The share or the substance areas of a post change, or its organisation moves; it carries all of the post.',
  example: { post, ...held, share: 50, by },
})
export class PostRevised extends Holding {
  @IsUUID()
  post: string;

  /** Share of full time, per cent. */
  @IsInt()
  @Min(1)
  @Max(100)
  share: number;
}

@Event({
  ...about,
  fact: 'filled',
  when: 'Somebody who acts holds the post again: an appointment has begun, or a leave has ended or got a deputy.',
  example: { post, ...held, from: '2026-01-01', appointment: '01990000-0000-7000-8000-000000000c01', by },
})
export class PostFilled extends Holding {
  @IsUUID()
  post: string;

  /** The first day on which it is filled. */
  @IsDay()
  from: string;

  /** By which appointment. */
  @IsUUID()
  appointment: string;
}

@Event({
  ...about,
  fact: 'vacated',
  when: 'Nobody who acts holds the post any more: the last appointment has ended, or is on leave without a deputy.',
  example: { post, ...held, from: '2026-07-01', by: byClock },
})
export class PostVacated extends Holding {
  @IsUUID()
  post: string;

  /** The first day on which it is vacant. */
  @IsDay()
  from: string;

  /** The appointment that is on leave, when somebody holds the post still. */
  @IsOptional()
  @IsUUID()
  onLeave?: string;
}

@Event({
  ...about,
  fact: 'closed',
  when: 'An organisation closes a post that nobody holds; nobody is appointed to it any more.',
  example: { post, from: '2026-07-01', by },
})
export class PostClosed {
  @IsUUID()
  post: string;

  /** The first day on which it no longer is. */
  @IsDay()
  from: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
