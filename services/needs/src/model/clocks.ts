import { dueKinds, type DueKind, type Dues } from '@lanken/contracts';
import type { Pace } from './clock-terms.js';

/** What is due, and when. */
export interface Due {
  due: DueKind;
  at: Date;
}

/** The clocks of a need in one custody, as a value: each change gives a new one. Instants are ISO texts, as kept and said. */
export interface Clocks {
  /** Of which hop. */
  readonly hop: number;
  readonly due: Readonly<Dues>;
  /** When they stood still, waiting for the asker; the last one is open while they do. */
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[];
  /** The instant of which the clock has warned. */
  readonly warnedOf: string | null;
  /** When the clock last said that something is overdue. */
  readonly overdueSaid: string | null;
}

/** When the clock does what with a need that somebody holds. */
export interface Wakes {
  /** Warns; null when it has. */
  warnsAt: Date | null;
  /** Passes the need up, or says that it is overdue: grace has passed too, or a day since it last said so. */
  overdueAt: Date | null;
}

const day = 86_400_000;
const still = { due: {}, pauses: [], warnedOf: null, overdueSaid: null };

/** A custodian has got the need: it must say so, and answer. */
export const received = (hop: number, now: Date, pace: Pace): Clocks =>
  started({ hop, ...still }, ['acknowledge', 'answer'], now, pace);

/** It has said so: what is next is the first word on how it goes. */
export function acknowledged(
  { due: { acknowledge: _, ...due }, ...rest }: Clocks,
  now: Date,
  pace: Pace,
): Clocks {
  return updated({ due, ...rest }, now, pace);
}

/** It has told how it goes: the next word is due later. */
export const updated = (clocks: Clocks, now: Date, pace: Pace): Clocks =>
  started(clocks, ['next_update'], now, pace);

/** It has the need in hand from the beginning of its clocks: it took it up again, or over from one that has ended. */
export const takenUp = (hop: number, now: Date, pace: Pace): Clocks =>
  started({ hop, ...still }, ['next_update', 'answer'], now, pace);

/** It waits for the asker. */
export const paused = (clocks: Clocks, now: Date): Clocks =>
  isPaused(clocks)
    ? clocks
    : { ...clocks, pauses: [...clocks.pauses, { from: now.toISOString(), to: null }] };

/** It waits no more: everything is due later by the working time that it waited. */
export function resumed(clocks: Clocks, now: Date, { working }: Pace): Clocks {
  const since = clocks.pauses.at(-1);
  if (!since || since.to) return clocks;
  const waited = { days: working.daysBetween(new Date(since.from), now) };
  const due = Object.fromEntries(
    Object.entries(clocks.due).map(([kind, at]) => [kind, working.after(new Date(at), waited).toISOString()]),
  );
  return { ...clocks, due, pauses: [...clocks.pauses.slice(0, -1), { ...since, to: now.toISOString() }] };
}

export const isPaused = ({ pauses }: Clocks): boolean => pauses.at(-1)?.to === null;

/** What is due first; undefined while they stand still. */
export function nextDue(clocks: Clocks): Due | undefined {
  if (isPaused(clocks)) return undefined;
  const all = dueKinds.flatMap((due) => (clocks.due[due] ? [{ due, at: new Date(clocks.due[due]) }] : []));
  return all.sort((a, b) => a.at.getTime() - b.at.getTime())[0];
}

/** The clock has warned of what is due. */
export const warned = (clocks: Clocks, at: string): Clocks => ({ ...clocks, warnedOf: at });

/** The clock has said that something is overdue. */
export const saidOverdue = (clocks: Clocks, now: Date): Clocks => ({
  ...clocks,
  overdueSaid: now.toISOString(),
});

/** When the clock acts, if nobody does before. */
export function wakes(clocks: Clocks, { working, terms }: Pace): Wakes {
  const next = nextDue(clocks);
  if (!next) return { warnsAt: null, overdueAt: null };
  const { at } = next;
  const graceEnds = working.after(at, terms.grace).getTime();
  const sayAgain = clocks.overdueSaid ? Date.parse(clocks.overdueSaid) + day : graceEnds;
  return {
    warnsAt: clocks.warnedOf === at.toISOString() ? null : working.before(at, terms.warning),
    overdueAt: new Date(Math.max(graceEnds, sayAgain)),
  };
}

function started(clocks: Clocks, kinds: DueKind[], now: Date, { working, terms }: Pace): Clocks {
  const added = kinds.map((kind) => [kind, working.after(now, terms[kind]).toISOString()] as const);
  return { ...clocks, due: { ...clocks.due, ...Object.fromEntries(added) } };
}
