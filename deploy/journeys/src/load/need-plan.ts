import { Random } from './random.js';

/** What happens to a need, from its publication on. */
export interface NeedPlan {
  title: string;
  /** Begins the keys of its commands. */
  key: string;
  /** Which of the municipalities asks. */
  asker: number;
  /** How many of `steps` are made. */
  steps: number;
  /** The step whose request is sent twice at once, if any. */
  twin?: number;
  /** Its coordinator also enters a person in the directory. */
  person: boolean;
}

/** The way of a need to its end. */
export const steps = [
  'create',
  'acknowledge',
  'start-handling',
  'escalate',
  'acknowledge',
  'start-handling',
  'answer',
  'close',
] as const;

// Four of ten needs only wait, three are passed up, one goes the whole way.
const lengths = [1, 1, 1, 1, 2, 3, 4, 4, 4, 8];

/** The plan of the need with this number, the same for the same seed. */
export function needPlan(seed: number, number: number, askers: number): NeedPlan {
  const random = new Random(seed, `need ${number}`);
  const length = random.pick(lengths);
  return {
    title: `Behov nr ${number}`,
    key: `${seed}-${number}`,
    asker: random.whole(0, askers - 1),
    steps: length,
    twin: random.chance(0.05) ? random.whole(0, length - 1) : undefined,
    person: random.chance(0.25),
  };
}
