import type { Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';

export const meetingStates = ['called', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** When, where and about what a meeting is. */
export interface MeetingTerms {
  title: string;
  agenda: string | null;
  place: string | null;
  /** Where those meet who are not there. */
  link: string | null;
  starts: Date;
  ends: Date;
}

/** What is known of a meeting; its place is its structure's. */
export abstract class MeetingRecord extends Aggregate implements MeetingTerms {
  @Column('uuid')
  structure: string;

  /** That of the structure when it was called. */
  @Column('text')
  visibility: Visibility;

  /** Who has called it. */
  @Column('uuid')
  organizer: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  agenda: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { nullable: true })
  link: string | null;

  @Column('timestamptz')
  starts: Date;

  @Column('timestamptz')
  ends: Date;

  @Column('text')
  state: MeetingState;

  /** SEQUENCE of its iCalendar invitation. */
  @Column('int')
  revision: number;

  /** When its invitation changed last. */
  @Column('timestamptz')
  changed: Date;

  @Column('text', { nullable: true })
  cancelledBecause: string | null = null;

  /** How many were there who are not members. */
  @Column('int')
  guests = 0;

  /** Of its minutes; 0 before they are written. */
  @Column('int')
  minutesVersion = 0;

  override get dataclass(): Visibility {
    return this.visibility;
  }
}
