import type { Ask, SubstanceArea } from '@lanken/contracts';

/** A need as the radar hears it: which municipalities ask for what, and how much each word weighs in it. */
export interface Voice {
  need: string;
  /** The asker's, and of those who say "we too". */
  municipalities: string[];
  counties: string[];
  ask: Ask;
  substanceAreas: SubstanceArea[];
  words: ReadonlyMap<string, number>;
}

/** How rare a word is: from 0 for what everybody says to 1 for what at most one in a hundred says. */
export type Rarity = (word: string) => number;

// Asking for the same, and in the same substance area, counts as a rare word does that all share.
const sameAsk = 1;
const sameArea = 1;

/**
 * How far others say what the voice says: the sum of its words' weights, each times its rarity and the mean weight that
 * it has with the others, and what they ask for. 0 where no other shares a substance area. Of three others or more, a word
 * counts that two of them say.
 */
export function support(voice: Voice, others: readonly Voice[], rarity: Rarity): number {
  const heard = others.filter((other) => other !== voice);
  const areas = mean(heard, (other) => overlap(voice.substanceAreas, other.substanceAreas));
  if (!areas) return 0;
  return (
    wordSupport(voice, heard, rarity) +
    sameAsk * mean(heard, ({ ask }) => Number(ask === voice.ask)) +
    sameArea * areas
  );
}

/** What the words alone are worth that others share. */
export const wordSupport = (voice: Voice, others: readonly Voice[], rarity: Rarity): number =>
  sharedWords(voice, others, rarity).reduce((sum, { worth }) => sum + worth, 0);

/** The words that the voice shares with the others, and what each is worth. */
export function sharedWords(
  voice: Voice,
  others: readonly Voice[],
  rarity: Rarity,
): { word: string; worth: number }[] {
  const heard = others.filter((other) => other !== voice);
  const fewest = heard.length >= 3 ? 2 : 1;
  return [...voice.words].flatMap(([word, weight]) => {
    const said = heard.flatMap(({ words }) => words.get(word) ?? []);
    if (said.length < fewest) return [];
    const worth = (rarity(word) * weight * said.reduce((sum, one) => sum + one, 0)) / heard.length;
    return worth > 0 ? [{ word, worth }] : [];
  });
}

const mean = (voices: readonly Voice[], of: (voice: Voice) => number): number =>
  voices.length ? voices.reduce((sum, voice) => sum + of(voice), 0) / voices.length : 0;

function overlap(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((each) => other.includes(each)).length;
  return shared / new Set([...one, ...other]).size;
}
