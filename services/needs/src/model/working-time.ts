import type { OfficeHoursFacts } from '@lanken/contracts';
import { dayNumber, workingDay, type WorkingDay } from './working-day.js';

/** A length of working time. A day counts as one, however long it is open, an eve that ends at noon as a half. */
export interface Span {
  days?: number;
  hours?: number;
}

// Whole numbers, so that lengths add up exactly; finer than a millisecond, so that an instant is found again from them.
const wholeDay = 1_000_000_000;
const hour = 3_600_000;

type Unit = (day: WorkingDay) => number;
const inDays: Unit = ({ half }) => (half ? wholeDay / 2 : wholeDay);
const inMilliseconds: Unit = ({ from, to }) => to - from;

/** Counts the time in which an organisation works, in Sweden. */
export class WorkingTime {
  private readonly days = new Map<number, WorkingDay | undefined>();

  constructor(private readonly office: OfficeHoursFacts) {}

  /** The first instant by which so much working time has passed: never on a free day, and at latest when it closes. */
  after(at: Date, { days = 0, hours = 0 }: Span): Date {
    const byDays = this.forward(at.getTime(), Math.round(days * wholeDay), inDays);
    return new Date(this.forward(byDays, Math.round(hours * hour), inMilliseconds));
  }

  /** The last instant from which so much working time is left until `at`. */
  before(at: Date, { days = 0, hours = 0 }: Span): Date {
    const byDays = this.backward(at.getTime(), Math.round(days * wholeDay), inDays);
    return new Date(this.backward(byDays, Math.round(hours * hour), inMilliseconds));
  }

  /** Working days between two instants, parts of days as fractions; `to` is not before `from`. */
  daysBetween(from: Date, to: Date): number {
    return this.between(from.getTime(), to.getTime(), inDays) / wholeDay;
  }

  hoursBetween(from: Date, to: Date): number {
    return this.between(from.getTime(), to.getTime(), inMilliseconds) / hour;
  }

  private forward(at: number, amount: number, unit: Unit): number {
    if (amount <= 0) return at;
    let left = amount;
    for (let number = dayNumber(at); ; number += 1) {
      const day = this.day(number);
      if (!day) continue;
      const passed = passedOf(day, at, unit);
      if (left <= unit(day) - passed) return instantIn(day, passed + left, unit);
      left -= unit(day) - passed;
    }
  }

  private backward(at: number, amount: number, unit: Unit): number {
    if (amount <= 0) return at;
    let left = amount;
    for (let number = dayNumber(at); ; number -= 1) {
      const day = this.day(number);
      if (!day) continue;
      const passed = passedOf(day, at, unit);
      if (left <= passed) return instantIn(day, passed - left, unit);
      left -= passed;
    }
  }

  private between(from: number, to: number, unit: Unit): number {
    let sum = 0;
    const last = dayNumber(to);
    for (let number = dayNumber(from); number <= last; number += 1) {
      const day = this.day(number);
      if (day) sum += passedOf(day, to, unit) - passedOf(day, from, unit);
    }
    return sum;
  }

  private day(number: number): WorkingDay | undefined {
    if (!this.days.has(number)) this.days.set(number, workingDay(number, this.office));
    return this.days.get(number);
  }
}

/** How much of a day has passed at an instant: nothing before it, all of it afterwards. */
function passedOf(day: WorkingDay, at: number, unit: Unit): number {
  const { from, to } = day;
  return Math.round((unit(day) * (Math.min(Math.max(at, from), to) - from)) / (to - from));
}

const instantIn = (day: WorkingDay, passed: number, unit: Unit): number =>
  day.from + Math.round((passed * (day.to - day.from)) / unit(day));
