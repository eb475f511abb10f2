import { IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { about, highest, need, vaxjo } from './examples.js';
import { NeedEvent } from './need-facts.js';

const attachment = '01990000-0000-7000-8000-000000000e11';

/** Longest name of a file, in characters. */
export const attachmentNameLimit = 200;

@Event({
  ...about,
  fact: 'attachment-added',
  when: 'The asker or the custodian adds a file to the need. Its content is fetched from the service, by who may.',
  level: highest,
  example: {
    need,
    by: vaxjo,
    attachment,
    name: 'Lägesbild GHB.pdf',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    mediaType: 'application/pdf',
    size: 48_213,
  },
})
export class NeedAttachmentAdded extends NeedEvent {
  @IsUUID()
  attachment: string;

  @Text(attachmentNameLimit)
  name?: string;

  /** Of the content, in hexadecimal. Redacted as a text is: what is in a short file can be guessed from it. */
  @Text(64)
  sha256?: string;

  @Matches(/^[a-z]+\/[\w.+-]{1,100}$/)
  mediaType: string;

  /** In bytes. */
  @IsInt()
  @Min(1)
  @Max(2 ** 31 - 1)
  size: number;
}

@Event({
  ...about,
  fact: 'attachment-removed',
  when: 'The organisation that added a file to the need takes it away.',
  level: highest,
  example: { need, by: vaxjo, attachment },
})
export class NeedAttachmentRemoved extends NeedEvent {
  @IsUUID()
  attachment: string;
}
