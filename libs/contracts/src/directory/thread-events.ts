import { IsIn, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { redactionReasons, type RedactionReason } from '../words.js';
import { by } from './holding.js';
import { hidingReasons, type HidingReason } from './structure-words.js';

const thread = '01990000-0000-7000-8000-000000001601';
const entry = '01990000-0000-7000-8000-000000001701';
const about = {
  service: 'directory',
  aggregate: 'thread',
  version: 1,
  level: "The level of its structure, on the structure's subject.",
} as const;

/** What every event about a thread of a forum says; its words are read in the directory, by the members. */
export class ThreadEvent {
  @IsUUID()
  thread: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

/** An event about one entry of a thread: its first, or a reply. */
export class ThreadEntryEvent extends ThreadEvent {
  @IsUUID()
  entry: string;
}

@Event({
  ...about,
  fact: 'opened',
  when: 'A member begins a thread in the forum of a structure or network.',
  example: { thread, entry, structure: '01990000-0000-7000-8000-000000001001', by },
})
export class ThreadOpened extends ThreadEntryEvent {
  @IsUUID()
  structure: string;
}

@Event({ ...about, fact: 'replied', when: 'A member replies in a thread.', example: { thread, entry, by } })
export class ThreadReplied extends ThreadEntryEvent {}

@Event({
  ...about,
  fact: 'entry-hidden',
  when: 'The convenor hides an entry and says why; everybody sees that it is hidden, and why.',
  example: { thread, entry, reason: 'off_topic', by },
})
export class ThreadEntryHidden extends ThreadEntryEvent {
  @IsIn(hidingReasons)
  reason: HidingReason;
}

@Event({
  ...about,
  fact: 'entry-shown',
  when: 'The convenor shows a hidden entry again.',
  example: { thread, entry, by },
})
export class ThreadEntryShown extends ThreadEntryEvent {}

@Event({
  ...about,
  fact: 'entry-redacted',
  when: 'The words of an entry are blanked for good.',
  example: { thread, entry, reason: 'personal_data', by },
})
export class ThreadEntryRedacted extends ThreadEntryEvent {
  @IsIn(redactionReasons)
  reason: RedactionReason;
}

@Event({
  ...about,
  fact: 'closed',
  when: 'The convenor closes a thread: nobody replies any more.',
  example: { thread, by },
})
export class ThreadClosed extends ThreadEvent {}

@Event({
  ...about,
  fact: 'reopened',
  when: 'The convenor opens a closed thread again.',
  example: { thread, by },
})
export class ThreadReopened extends ThreadEvent {}
