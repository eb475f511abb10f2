import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayAfter, dayOf, type Day } from './day.js';

const minute = 60_000;
const lease = 2 * minute; // longer than any attempt lasts
const longestWait = 60 * minute;
const givesUpAfter = 5 * 24 * 60 * minute; // RFC 5321, 4.5.4.1: four to five days
const digestHour = 7;

const hourInSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** One mail to one person: of one notice at once, or of a day's. */
@Entity()
export class NoticeMail {
  /** What it is told apart by, also in its Message-ID: of two copies a reader's mail program shows one. */
  @PrimaryColumn('text')
  id: string;

  @Column('uuid')
  person: string;

  @Column('text')
  state: 'waiting' | 'done' = 'waiting';

  /** Not to be taken in hand before. */
  @Column('timestamptz')
  next: Date;

  /** How often it was taken in hand. */
  @Column('int')
  tries = 0;

  /** Since when its server puts it off. */
  @Column('timestamptz', { nullable: true })
  putOffSince: Date | null = null;

  /** The mail of one notice, as soon as possible. */
  static atOnce(notice: string, person: string, now: Date): NoticeMail {
    return Object.assign(new NoticeMail(), { id: notice, person, next: now });
  }

  /** The mail of a day, at seven in the morning. */
  static ofDay(person: string, day: Day): NoticeMail {
    return Object.assign(new NoticeMail(), { id: `${person}.${day}`, person, next: sevenOn(day) });
  }

  /** Whether another notice may come along: it was not taken in hand yet. */
  get open(): boolean {
    return this.state === 'waiting' && this.tries === 0;
  }

  /** Takes it in hand: nobody else does, unless this one falls silent. */
  take(now: Date): void {
    this.tries += 1;
    this.next = new Date(now.getTime() + lease);
  }

  /** No mail goes at present: that is no try. */
  giveBack(until: Date): void {
    this.tries -= 1;
    this.next = until;
  }

  /** It was put off: tries again later, ever later; false when that has lasted for too long. */
  putOff(now: Date): boolean {
    this.putOffSince ??= now;
    if (now.getTime() - this.putOffSince.getTime() > givesUpAfter) return false;
    this.next = new Date(now.getTime() + Math.min(minute * 2 ** (this.tries - 1), longestWait));
    return true;
  }

  settle(): void {
    this.state = 'done';
  }
}

/** The next day in Sweden whose seven o'clock is still to come. */
export const nextDigestDay = (now: Date): Day =>
  now < sevenOn(dayOf(now)) ? dayOf(now) : dayAfter(dayOf(now));

/** Seven o'clock in Sweden; of its two offsets from UTC the one that holds. */
function sevenOn(day: Day): Date {
  const [summer, winter] = [2, 1].map(
    (offset) => new Date(`${day}T${String(digestHour - offset).padStart(2, '0')}:00:00Z`),
  );
  return Number(hourInSweden.format(summer)) === digestHour ? summer! : winter!;
}
