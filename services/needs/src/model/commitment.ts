import {
  CommitmentBroken,
  CommitmentDueSoon,
  CommitmentKept,
  CommitmentLapsed,
  CommitmentMade,
  CommitmentMoved,
  CommitmentRedacted,
  levels,
  type BlankedTexts,
  type By,
  type RedactionReason,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import type { Pace } from './clock-terms.js';
import { mayPromise, mustBeOpen, mustBeTheirs, mustComeSoon, mustHaveCome } from './commitment-guard.js';
import { CommitmentRecord, type CommitmentStatus } from './commitment-record.js';
import { endOf, startOf, type Day } from './day.js';
import { said } from './need-change.js';
import type { NeedRecord } from './need-record.js';
import { theClock, type Who } from './who.js';

/** What is promised: by when, and who looks after it. */
export interface Promised {
  what: string;
  until: Day;
  who?: string;
}

/** Each method makes one move and returns the event that says so; a refused one changes nothing. */
@Entity()
export class Commitment extends CommitmentRecord {
  /** That somebody could promise on a need; it is one once it is made. */
  static on(need: NeedRecord, id: string): Commitment {
    const { county, municipality, level, visibility } = need;
    return Object.assign(new Commitment(), { id, need: need.id, county, municipality, level, visibility });
  }

  make(need: NeedRecord, by: Who, { what, until, who }: Promised, pace: Pace, now: Date): CommitmentMade {
    mayPromise(need, by);
    mustComeSoon(until, now);
    this.organisation = by.organisation;
    this.what = what;
    this.who = who ?? null;
    this.madeAt = now;
    this.setDay(until, pace, now);
    return said(CommitmentMade, { ...this.facts(by.by()), who });
  }

  /** `heir`: who stands in the place of the organisation that made it. */
  move(by: Who, heir: string, until: Day, reason: string, pace: Pace, now: Date): CommitmentMoved {
    mustBeTheirs(by, heir, 'move');
    mustBeOpen(this.status, ['open'], 'move');
    mustComeSoon(until, now, this.until);
    this.postponements = [...this.postponements, { from: this.until, reason, at: now.toISOString() }];
    this.setDay(until, pace, now);
    return said(CommitmentMoved, { ...this.facts(by.by()), reason });
  }

  /** Also after its day: better late than never. */
  keep(by: Who, heir: string, now: Date, text?: string): CommitmentKept {
    mustBeTheirs(by, heir, 'keep');
    mustBeOpen(this.status, ['open', 'broken'], 'keep');
    this.end('kept', now);
    this.keptText = text ?? null;
    return said(CommitmentKept, { ...this.facts(by.by()), text });
  }

  /** Undefined where the need was withdrawn: nobody waits for it. */
  sayDueSoon(need: NeedRecord, now: Date): CommitmentDueSoon | undefined {
    mustBeOpen(this.status, ['open'], 'remind of');
    mustHaveCome(this.remindsAt, now, 'remind of');
    this.remindsAt = null;
    if (need.status === 'withdrawn') return undefined;
    return said(CommitmentDueSoon, this.facts(theClock.by()));
  }

  /** Its day has passed: broken, unless the need was withdrawn, so that nobody waits for it. */
  pass(need: NeedRecord, now: Date): CommitmentBroken | CommitmentLapsed {
    mustBeOpen(this.status, ['open'], 'break');
    mustHaveCome(this.passesAt, now, 'break');
    const lapses = need.status === 'withdrawn';
    this.end(lapses ? 'lapsed' : 'broken', now);
    return said(lapses ? CommitmentLapsed : CommitmentBroken, this.facts(theClock.by()));
  }

  /** Texts of it were blanked with those of its need. */
  sayRedacted(by: By, reason: RedactionReason, blanked: BlankedTexts[]): CommitmentRedacted {
    return said(CommitmentRedacted, { ...this.facts(by), reason, blanked });
  }

  /** It is told where its need now is told, to those who may read that. */
  follow({ level, visibility }: NeedRecord): void {
    if (levels.indexOf(level) > levels.indexOf(this.level)) this.rise(level);
    this.visibility = visibility;
  }

  private setDay(until: Day, { working, terms }: Pace, now: Date): void {
    const reminder = working.before(startOf(until), terms.warning);
    this.until = until;
    this.remindsAt = reminder > now ? reminder : null;
    this.passesAt = endOf(until);
  }

  private end(status: CommitmentStatus, now: Date): void {
    Object.assign(this, { status, endedAt: now, remindsAt: null, passesAt: null });
  }

  private facts(by: By): CommitmentBroken {
    const { id: commitment, need, organisation, until, what } = this;
    return { commitment, need, by, organisation, until, what: what || undefined };
  }
}
