import type { Rarity, Voice } from './voice.js';

// What asking for the same adds, and being about the same substance areas, beside the words.
const sameAsk = 0.08;
const sameAreas = 0.1;

/** One voice's signs, by number and in that order, so long that together they are one. */
interface Vector {
  signs: Int32Array;
  lengths: Float64Array;
}

/** How alike voices are: from 0, also where they share no substance area, to 1.18 for the same need. */
export class Likeness {
  private readonly numbers = new Map<string, number>();
  private readonly vectors = new Map<Voice, Vector>();

  constructor(private readonly rarity: Rarity) {}

  /** The cosine of what they say, each sign as telling as it is rare, and what they ask for. */
  of(one: Voice, other: Voice): number {
    const areas = overlap(one.substanceAreas, other.substanceAreas);
    if (!areas) return 0;
    const said = cosine(this.vector(one), this.vector(other));
    return said + (one.ask === other.ask ? sameAsk : 0) + sameAreas * areas;
  }

  /** The mean likeness to others. */
  toAll(voice: Voice, others: readonly Voice[]): number {
    return others.reduce((sum, other) => sum + this.of(voice, other), 0) / others.length;
  }

  private vector(voice: Voice): Vector {
    const known = this.vectors.get(voice);
    if (known) return known;
    const made = this.read(voice);
    this.vectors.set(voice, made);
    return made;
  }

  private read({ signs }: Voice): Vector {
    const told = [...signs]
      .map(([sign, weight]) => [this.number(sign), weight * this.rarity(sign)] as const)
      .filter(([, worth]) => worth > 0)
      .sort(([one], [other]) => one - other);
    const whole = Math.hypot(...told.map(([, worth]) => worth)) || 1;
    return {
      signs: Int32Array.from(told, ([number]) => number),
      lengths: Float64Array.from(told, ([, worth]) => worth / whole),
    };
  }

  private number(sign: string): number {
    const number = this.numbers.get(sign) ?? this.numbers.size;
    this.numbers.set(sign, number);
    return number;
  }
}

function cosine(one: Vector, other: Vector): number {
  let sum = 0;
  for (let a = 0, b = 0; a < one.signs.length && b < other.signs.length;) {
    const by = one.signs[a]! - other.signs[b]!;
    if (by === 0) sum += one.lengths[a++]! * other.lengths[b++]!;
    else if (by < 0) a++;
    else b++;
  }
  return sum;
}

function overlap(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((each) => other.includes(each)).length;
  return shared / new Set([...one, ...other]).size;
}
