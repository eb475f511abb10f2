import type { Likeness } from './likeness.js';
import type { Voice } from './voice.js';

/**
 * The voices that belong together with the first of them: of all groups the two that are most alike become one, over and
 * over, as long as their members are on average as alike as the bar says (agglomeration by average linkage).
 */
export function groupAlike(voices: readonly Voice[], bar: number, likeness: Likeness): Voice[] {
  let groups = voices.map((voice) => [voice]);
  const between = voices.map((one) => voices.map((other) => (one === other ? 0 : likeness.of(one, other))));
  for (;;) {
    const nearest = nearestOf(between);
    if (!nearest || nearest.worth < bar) return groups[0]!;
    const { one, other } = nearest;
    const [ones, others] = [groups[one]!.length, groups[other]!.length];
    between.forEach((row, at) => {
      const mean = (row[one]! * ones + row[other]! * others) / (ones + others);
      row[one] = between[one]![at] = at === one ? 0 : mean;
    });
    between.splice(other, 1);
    for (const row of between) row.splice(other, 1);
    groups[one] = [...groups[one]!, ...groups[other]!];
    groups = groups.filter((_, at) => at !== other);
  }
}

/** The group that comes earlier first, so that the first stays the first. */
function nearestOf(between: number[][]): { one: number; other: number; worth: number } | undefined {
  let nearest: { one: number; other: number; worth: number } | undefined;
  for (let one = 0; one < between.length; one++)
    for (let other = one + 1; other < between.length; other++) {
      const worth = between[one]![other]!;
      if (!nearest || worth > nearest.worth) nearest = { one, other, worth };
    }
  return nearest;
}
