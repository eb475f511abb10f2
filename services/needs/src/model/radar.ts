import { sharedWords, support, wordSupport, type Rarity, type Voice } from './voice.js';

/** From when on needs are proposed to be one. */
export interface RadarTerms {
  municipalities: number;
  counties: number;
  /** How far others must support each of them. */
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

// A group must be more alike than a need must be that is added to what many say.
const toForm = 1.15;
// One that is added shares nearly as much as those usually do who are there: else themes grow into their neighbours.
const toFit = 0.65;
// A whole group belongs to a theme by fewer shared words than a single need, but by words: not for asking alike.
const toBelong = 0.3;

/** What follows when one more need speaks: to which theme it belongs, or with which others it is a new one, if any. */
export function listen(
  voice: Voice,
  { free, themes, dismissed }: Heard,
  terms: RadarTerms,
  rarity: Rarity,
): Finding | undefined {
  const nearest = best(themes, (chorus) => support(voice, chorus.voices, rarity));
  if (nearest && fits(voice, nearest.of.voices, terms.bar, rarity))
    return { theme: nearest.of.theme, voices: [voice] };
  const group = groupAround(voice, free, terms.bar * toForm, rarity);
  if (!group.includes(voice) || !isBroad(group, terms) || wasDismissed(group, dismissed)) return undefined;
  const known = best(themes, ({ voices }) => average(group, (one) => wordSupport(one, voices, rarity)));
  if (known && known.worth >= terms.bar * toBelong) return { theme: known.of.theme, voices: group };
  return { voices: withMore(group, free, terms.bar, rarity) };
}

/** The words that the voices have in common, the most telling first; not those that only begin alike. */
export function reasonsOf(voices: readonly Voice[], rarity: Rarity, most = 10): string[] {
  const worths = new Map<string, number>();
  for (const voice of voices)
    for (const { word, worth } of sharedWords(voice, voices, rarity))
      worths.set(word, (worths.get(word) ?? 0) + worth);
  return [...worths]
    .filter(([word]) => !word.startsWith('~') && word.length <= 60)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** The others that join one after the other, the best supported first; at the end each is supported by all the rest. */
function groupAround(voice: Voice, free: Voice[], bar: number, rarity: Rarity): Voice[] {
  const group = [voice];
  for (;;) {
    const next = best(outside(free, group), (one) => support(one, group, rarity));
    if (!next || next.worth < bar) break;
    group.push(next.of);
  }
  while (group.length > 1) {
    const weakest = best(group, (one) => -support(one, group, rarity))!;
    if (-weakest.worth >= bar) break;
    group.splice(group.indexOf(weakest.of), 1);
  }
  return group;
}

/** Once many speak, those are heard as well who would not have begun. */
function withMore(group: Voice[], free: Voice[], bar: number, rarity: Rarity): Voice[] {
  const all = [...group];
  for (let before = 0; before < all.length;) {
    before = all.length;
    for (const one of outside(free, all)) if (fits(one, all, bar, rarity)) all.push(one);
  }
  return all;
}

function fits(voice: Voice, voices: Voice[], bar: number, rarity: Rarity): boolean {
  if (support(voice, voices, rarity) < bar) return false;
  const usual = voices.map((one) => wordSupport(one, voices, rarity)).sort((one, other) => one - other);
  return wordSupport(voice, voices, rarity) >= toFit * usual[Math.floor(usual.length / 2)]!;
}

const isBroad = (group: Voice[], { municipalities, counties }: RadarTerms): boolean =>
  new Set(group.flatMap((voice) => voice.municipalities)).size >= municipalities &&
  new Set(group.flatMap((voice) => voice.counties)).size >= counties;

/** Half of a group that was dismissed together is the same group again. */
const wasDismissed = (group: Voice[], dismissed: Heard['dismissed']): boolean =>
  dismissed.some((needs) => group.filter(({ need }) => needs.has(need)).length * 2 >= group.length);

const outside = (voices: Voice[], group: Voice[]): Voice[] => voices.filter((one) => !group.includes(one));

function best<T>(all: T[], worthOf: (one: T) => number): { of: T; worth: number } | undefined {
  let found: { of: T; worth: number } | undefined;
  for (const of of all) {
    const worth = worthOf(of);
    if (!found || worth > found.worth) found = { of, worth };
  }
  return found;
}

const average = (voices: Voice[], of: (voice: Voice) => number): number =>
  voices.reduce((sum, voice) => sum + of(voice), 0) / voices.length;
