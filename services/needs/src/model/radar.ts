import { groupAlike } from './group-alike.js';
import { Likeness } from './likeness.js';
import type { Rarity, Voice } from './voice.js';

/** From when on needs are proposed to be one. */
export interface RadarTerms {
  municipalities: number;
  counties: number;
  /** How alike they must be on average to begin. */
  bar: number;
}

/** What needs together say already. */
export interface Chorus {
  theme: string;
  voices: Voice[];
}

/** What the radar hears around a need. */
export interface Heard {
  /** Needs that are in no theme. */
  free: Voice[];
  themes: Chorus[];
  /** Needs that were proposed together, and were found not to be one. */
  dismissed: ReadonlySet<string>[];
}

/** What the radar proposes: a new theme, or that more needs join one. */
export type Finding = { voices: Voice[] } | { theme: string; voices: Voice[] };

// Once many speak, those are heard as well who would not have begun.
const toJoin = 0.9;

/** What follows when one more need speaks: to which theme it belongs, or with which others it is a new one, if any. */
export function listen(
  voice: Voice,
  { free, themes, dismissed }: Heard,
  terms: RadarTerms,
  rarity: Rarity,
): Finding | undefined {
  const likeness = new Likeness(rarity);
  const joins = terms.bar * toJoin;
  const several = themes.filter(({ voices }) => voices.length > 1);
  const nearest = best(several, ({ voices }) => likeness.toAll(voice, voices));
  if (nearest && nearest.worth >= joins) {
    const { theme, voices } = nearest.of;
    return { theme, voices: [voice, ...fitting(free, [...voices, voice], joins, likeness)] };
  }
  const near = free.filter((one) => likeness.of(voice, one) > 0);
  const group = groupAlike([voice, ...near], terms.bar, likeness);
  if (!isBroad(group, terms) || wasDismissed(group, dismissed)) return undefined;
  return { voices: [...group, ...fitting(free, group, joins, likeness)] };
}

/** The free ones that belong to a group, the most alike first; each that joins is heard with the others. */
function fitting(free: Voice[], group: Voice[], bar: number, likeness: Likeness): Voice[] {
  const all = [...group];
  for (;;) {
    const rest = free.filter((one) => !all.includes(one));
    const next = best(rest, (one) => likeness.toAll(one, all));
    if (!next || next.worth < bar) return all.slice(group.length);
    all.push(next.of);
  }
}

const isBroad = (group: Voice[], { municipalities, counties }: RadarTerms): boolean =>
  new Set(group.flatMap((voice) => voice.municipalities)).size >= municipalities &&
  new Set(group.flatMap((voice) => voice.counties)).size >= counties;

/** Half of a group that was dismissed together is the same group again. */
const wasDismissed = (group: Voice[], dismissed: Heard['dismissed']): boolean =>
  dismissed.some((needs) => group.filter(({ need }) => needs.has(need)).length * 2 >= group.length);

function best<T>(all: T[], worthOf: (one: T) => number): { of: T; worth: number } | undefined {
  let found: { of: T; worth: number } | undefined;
  for (const of of all) {
    const worth = worthOf(of);
    if (!found || worth > found.worth) found = { of, worth };
  }
  return found;
}
