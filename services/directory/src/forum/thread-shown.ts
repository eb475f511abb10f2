import { hidingReasons, redactionReasons, type HidingReason, type RedactionReason } from '@lanken/contracts';
import { IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';

/** A thread as those see it who take part in its structure. */
export class ThreadShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsUUID()
  structure: string;

  /** Null once its first entry is blanked. */
  @IsOptional()
  @IsString()
  title: string | null;

  /** How many entries it has, the first among them. */
  @IsInt()
  entries: number;

  @IsBoolean()
  closed: boolean;

  /** When something was written last. */
  @IsDate()
  latest: Date;

  /** Who began it. */
  @IsUUID()
  author: string;

  @IsString()
  authorName: string;
}

/** What somebody wrote in a thread. */
export class EntryShown {
  @IsUUID()
  id: string;

  /** 1 of the first. */
  @IsInt()
  number: number;

  @IsUUID()
  author: string;

  @IsString()
  authorName: string;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsDate()
  written: Date;

  /** Null when it is blanked, and for others than its author and the convenor while it is hidden. */
  @IsOptional()
  @IsString()
  text: string | null;

  /** Why its words are blanked for good. */
  @IsOptional()
  @IsIn(redactionReasons)
  redacted: RedactionReason | null;

  /** Why the convenor has hidden it. */
  @IsOptional()
  @IsIn(hidingReasons)
  hidden: HidingReason | null;

  @IsOptional()
  @IsString()
  hiddenBecause: string | null;
}

export const selectThreads = `
  select thread.id, thread.sequence, structure, title, entries, closed, latest, author, person.name as "authorName"
  from thread
  join thread_entry first on first.thread = thread.id and first.number = 1
  join person on person.id = first.author`;

/** Selects the entries of the thread `$1` as somebody, `$2`, sees them who convenes its structure or not, `$3`. */
export const selectEntries = `
  select thread_entry.id, number, author, person.name as "authorName", thread_entry.organisation,
    organisation.name as "organisationName", written,
    case when hidden is null or author = $2 or $3::boolean then text end as text,
    redacted, hidden, hidden_because as "hiddenBecause"
  from thread_entry
  join person on person.id = author
  join organisation on organisation.id = thread_entry.organisation
  where thread = $1`;
