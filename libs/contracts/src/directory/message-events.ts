import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { BlankedTexts, type Redaction } from '../redaction.js';
import { redactionReasons, type RedactionReason } from '../words.js';
import { by } from './holding.js';

const message = '01990000-0000-7000-8000-000000001501';
const about = {
  service: 'directory',
  aggregate: 'message',
  version: 1,
  level: "The level of its structure, on the structure's subject.",
} as const;

/** What every event about a message says; its words are read in the directory, by the members. */
export class MessageEvent {
  @IsUUID()
  message: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'sent',
  when: 'The convenor of a structure or network writes to all its members.',
  example: {
    message,
    structure: '01990000-0000-7000-8000-000000001001',
    recipients: ['01990000-0000-7000-8000-000000000a01'],
    by,
  },
})
export class MessageSent extends MessageEvent {
  @IsUUID()
  structure: string;

  /** Who was a member then. */
  @IsArray()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  recipients: string[];
}

@Event({
  ...about,
  fact: 'redacted',
  when: 'The words of a message are blanked for good.',
  example: { message, reason: 'personal_data', blanked: [], by },
})
export class MessageRedacted extends MessageEvent implements Redaction {
  @IsIn(redactionReasons)
  reason: RedactionReason;

  /** Nowhere: no event has carried the words. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BlankedTexts)
  blanked: BlankedTexts[];
}
