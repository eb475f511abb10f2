import type { Ask, SubstanceArea } from '@lanken/contracts';
import { subjectsOf } from './subjects.js';

/** What a need says, in the texts that weigh. */
export interface Spoken {
  title: string;
  description: string | null;
  targetGroup: string | null;
  tried: string | null;
}

/** A need as the radar hears it: which municipalities ask for what, and how much each sign weighs in it. */
export interface Voice {
  need: string;
  /** The asker's, and of those who say "we too". */
  municipalities: string[];
  counties: string[];
  ask: Ask;
  substanceAreas: SubstanceArea[];
  /** Three letters that follow each other in its words, and the subjects of its words, these after a #. */
  signs: ReadonlyMap<string, number>;
}

/** How much a sign tells: nothing when everybody says it. */
export type Rarity = (sign: string) => number;

const weights = { title: 1.5, description: 1, targetGroup: 0.7, tried: 0.5 } as const;
const ofSubject = 1;

/**
 * Letters rather than words: Swedish compounds and endings share them ("cannabisförsäljning", "försäljning av cannabis"),
 * and nobody keeps a list of them. Each counts once, where it weighs most.
 */
export function signsOf(spoken: Spoken): Map<string, number> {
  const signs = new Map<string, number>();
  const say = (sign: string, weight: number): unknown =>
    signs.set(sign, Math.max(signs.get(sign) ?? 0, weight));
  for (const [word, weight] of wordsOf(spoken)) {
    for (const letters of lettersOf(word)) say(letters, weight);
    for (const subject of subjectsOf(word)) say(`#${subject}`, weight * ofSubject);
  }
  return signs;
}

/** Three letters at a time; ^ stands before the first. */
export function lettersOf(word: string): string[] {
  const from = `^${word}`;
  return Array.from({ length: Math.max(1, from.length - 2) }, (_, at) => from.slice(at, at + 3));
}

/**
 * How telling a sign is, by how many needs say it of all that were heard. As if ten more had been, else the first few would find
 * nothing rare.
 */
export const telling = (needs: number, all: number): number =>
  Math.max(0, Math.log((all + 11) / (needs + 0.5))) ** 0.7;

function wordsOf(spoken: Spoken): Map<string, number> {
  const words = new Map<string, number>();
  for (const [part, weight] of Object.entries(weights) as [keyof Spoken, number][])
    for (const [word] of (spoken[part] ?? '').toLowerCase().matchAll(/[a-zåäöéü]{3,}/gu))
      words.set(word, Math.max(words.get(word) ?? 0, weight));
  return words;
}
