import type { InvitationAnswer } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody answered to an invitation, and whether they were there. */
@Entity()
export class MeetingReply {
  @PrimaryColumn('uuid')
  meeting: string;

  @PrimaryColumn('uuid')
  person: string;

  /** The organisation for which they are a member, or as which they have come. */
  @Column('uuid')
  organisation: string;

  @Column('text', { nullable: true })
  answer: InvitationAnswer | null = null;

  @Column('timestamptz', { nullable: true })
  answered: Date | null = null;

  /** Null until the meeting was held, and of who was neither there nor a member then. */
  @Column('boolean', { nullable: true })
  attended: boolean | null = null;

  static of(meeting: string, person: string, organisation: string): MeetingReply {
    return Object.assign(new MeetingReply(), { meeting, person, organisation });
  }
}
