import {
  MessageRedacted,
  MessageSent,
  Refusal,
  type By,
  type RedactionReason,
  type Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { saying } from './saying.js';
import type { Structure } from './structure.js';

/** What the convenor writes to all members of a structure; its events carry references, never its words. */
@Entity()
export class Message extends Aggregate {
  @Column('uuid')
  structure: string;

  @Column('uuid')
  sender: string;

  /** Who was a member then. */
  @Column('uuid', { array: true })
  recipients: string[];

  /** Null once it is redacted, as is the text. */
  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz')
  sent: Date;

  @Column('text', { nullable: true })
  redacted: RedactionReason | null = null;

  override get dataclass(): Visibility {
    return 'restricted';
  }

  send(
    structure: Structure,
    words: Pick<Message, 'id' | 'sender' | 'recipients'> & { subject: string; text: string },
    now: Date,
    by: By,
  ): MessageSent {
    structure.must('forming', 'active', 'dormant');
    if (!words.recipients.length)
      throw new Refusal(
        'conflict',
        'no-recipients',
        'The structure has no members today: nobody would get it.',
      );
    const { id, level, county, municipality } = structure;
    Object.assign(this, { level, county, municipality, structure: id, ...words, sent: now });
    return saying(MessageSent, { message: this.id, structure: id, recipients: words.recipients, by });
  }

  /** Blanks its words for good. */
  redact(reason: RedactionReason, by: By): MessageRedacted {
    if (this.redacted)
      throw new Refusal('conflict', 'redacted-already', 'The words of this message are blanked already.');
    Object.assign(this, { subject: null, text: null, redacted: reason });
    return saying(MessageRedacted, { message: this.id, reason, blanked: [], by });
  }
}
