import { Refusal, type By, type RedactionReason } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Who } from './who.js';

/** What one organisation writes of a need for itself: nobody else sees it, and it is not on the bus. */
@Entity()
export class NeedNote {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  need: string;

  /** Whose it is. */
  @Column('uuid')
  organisation: string;

  /** Null when it was redacted. */
  @Column('text', { nullable: true })
  text: string | null;

  @Column('jsonb')
  by: By;

  @Column('timestamptz')
  at: Date;

  @Column('jsonb', { nullable: true })
  redactedBy: By | null = null;

  @Column('timestamptz', { nullable: true })
  redactedAt: Date | null = null;

  @Column('text', { nullable: true })
  redactionReason: RedactionReason | null = null;

  static write(id: string, need: string, text: string, who: Who, now: Date): NeedNote {
    const { organisation } = who;
    return Object.assign(new NeedNote(), { id, need, organisation, text, by: who.by(), at: now });
  }

  /** Counts what has happened to it. */
  get version(): number {
    return this.redactedAt ? 2 : 1;
  }

  /** By one of the organisation, or an administrator; the note itself stays, with who wrote it. */
  redact(who: Who, reason: RedactionReason, now: Date): void {
    if (this.organisation !== who.organisation && who.role !== 'administrator')
      throw new Refusal('not-found', 'need-note-not-found', `There is no need-note with the id ${this.id}.`);
    if (this.redactedAt) throw new Refusal('conflict', 'redacted-already', 'The note has no text any more.');
    Object.assign(this, { text: null, redactedBy: who.by(), redactedAt: now, redactionReason: reason });
  }
}
