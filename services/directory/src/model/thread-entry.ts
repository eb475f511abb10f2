import type { HidingReason, RedactionReason } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one member wrote in a thread: its first entry, or a reply. */
@Entity()
export class ThreadEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  thread: string;

  /** 1 of the first. */
  @Column('int')
  number: number;

  @Column('uuid')
  author: string;

  /** The organisation for which they wrote. */
  @Column('uuid')
  organisation: string;

  @Column('timestamptz')
  written: Date;

  /** Null once it is redacted. */
  @Column('text', { nullable: true })
  text: string | null;

  @Column('text', { nullable: true })
  redacted: RedactionReason | null = null;

  /** Why it is hidden; null while it is shown. */
  @Column('text', { nullable: true })
  hidden: HidingReason | null = null;

  /** The convenor's own words for why. */
  @Column('text', { nullable: true })
  hiddenBecause: string | null = null;
}
