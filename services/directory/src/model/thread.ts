import {
  Refusal,
  ThreadClosed,
  ThreadEntryHidden,
  ThreadEntryRedacted,
  ThreadEntryShown,
  ThreadOpened,
  ThreadReopened,
  ThreadReplied,
  type By,
  type HidingReason,
  type RedactionReason,
  type Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { saying } from './saying.js';
import type { Structure } from './structure.js';
import { ThreadEntry } from './thread-entry.js';

/** What somebody writes, and for whom. */
export interface Writing {
  id: string;
  author: string;
  organisation: string;
  text: string;
}

/** A conversation of the members of a structure; its events carry references and codes, never its words. */
@Entity()
export class Thread extends Aggregate {
  @Column('uuid')
  structure: string;

  /** Null once its first entry is redacted. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column('int')
  entries = 0;

  @Column('boolean')
  closed = false;

  /** When something was written last. */
  @Column('timestamptz')
  latest: Date;

  override get dataclass(): Visibility {
    return 'restricted';
  }

  open(
    structure: Structure,
    { id, title }: { id: string; title: string },
    writing: Writing,
    now: Date,
    by: By,
  ): { said: ThreadOpened; entry: ThreadEntry } {
    structure.must('forming', 'active', 'dormant');
    const { level, county, municipality } = structure;
    Object.assign(this, { level, county, municipality, id, title, structure: structure.id });
    const entry = this.add(writing, now);
    return {
      said: saying(ThreadOpened, { thread: id, structure: structure.id, entry: entry.id, by }),
      entry,
    };
  }

  reply(
    structure: Structure,
    writing: Writing,
    now: Date,
    by: By,
  ): { said: ThreadReplied; entry: ThreadEntry } {
    structure.must('forming', 'active', 'dormant');
    if (this.closed)
      throw new Refusal('conflict', 'thread-closed', 'The convenor has closed this thread: nobody replies.');
    const entry = this.add(writing, now);
    return { said: saying(ThreadReplied, { thread: this.id, entry: entry.id, by }), entry };
  }

  /** Hides an entry; everybody sees that it is hidden, and why. */
  hide(entry: ThreadEntry, reason: HidingReason, because: string | null, by: By): ThreadEntryHidden {
    this.mustHaveWords(entry);
    if (entry.hidden) throw new Refusal('conflict', 'entry-hidden', 'This entry is hidden already.');
    Object.assign(entry, { hidden: reason, hiddenBecause: because });
    return saying(ThreadEntryHidden, { thread: this.id, entry: entry.id, reason, by });
  }

  show(entry: ThreadEntry, by: By): ThreadEntryShown {
    this.mustHaveWords(entry);
    if (!entry.hidden) throw new Refusal('conflict', 'entry-shown', 'This entry is not hidden.');
    Object.assign(entry, { hidden: null, hiddenBecause: null });
    return saying(ThreadEntryShown, { thread: this.id, entry: entry.id, by });
  }

  /** Blanks the words of an entry for good; those of the first have the title with them. */
  redact(entry: ThreadEntry, reason: RedactionReason, by: By): ThreadEntryRedacted {
    this.mustHaveWords(entry);
    Object.assign(entry, { text: null, redacted: reason, hidden: null, hiddenBecause: null });
    if (entry.number === 1) this.title = null;
    return saying(ThreadEntryRedacted, { thread: this.id, entry: entry.id, reason, by });
  }

  close(by: By): ThreadClosed {
    if (this.closed) throw new Refusal('conflict', 'thread-closed', 'This thread is closed already.');
    this.closed = true;
    return saying(ThreadClosed, { thread: this.id, by });
  }

  reopen(by: By): ThreadReopened {
    if (!this.closed) throw new Refusal('conflict', 'thread-open', 'This thread is not closed.');
    this.closed = false;
    return saying(ThreadReopened, { thread: this.id, by });
  }

  private add(writing: Writing, now: Date): ThreadEntry {
    this.entries += 1;
    this.latest = now;
    return Object.assign(new ThreadEntry(), {
      ...writing,
      thread: this.id,
      number: this.entries,
      written: now,
    });
  }

  private mustHaveWords(entry: ThreadEntry): void {
    if (entry.redacted)
      throw new Refusal('conflict', 'redacted-already', 'The words of this entry are blanked already.');
  }
}
