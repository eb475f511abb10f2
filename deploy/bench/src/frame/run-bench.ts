import type { Bed } from './bed.js';
import type { Bench } from './bench.js';
import { CannotRun, type Measured, type Side } from './side.js';

/** What the rounds of a bench gave. */
export interface Outcome {
  /** side → one entry for each round */
  measured: Map<string, Measured[]>;
  /** Why a side is missing. */
  missing: Map<string, string>;
}

/** Lets the sides take turns, another one first in each round, so that what disturbs the machine disturbs all. */
export async function runBench(
  bench: Bench,
  bed: Bed,
  rounds: number,
  say: (line: string) => void,
): Promise<Outcome> {
  const outcome: Outcome = { measured: new Map(), missing: new Map() };
  const open = new Map<string, Side>();
  try {
    for (const [name, openSide] of Object.entries(bench.sides)) {
      const side = await orWhyNot(name, outcome, () => openSide(bed));
      if (side) open.set(name, side);
    }
    for (let round = 0; round < rounds; round++) {
      const turns = [...open];
      const shift = round % Math.max(1, turns.length);
      for (const [name, side] of [...turns.slice(shift), ...turns.slice(0, shift)]) {
        const measured = await side.measure();
        outcome.measured.set(name, [...(outcome.measured.get(name) ?? []), measured]);
        say(`${bench.name}  round ${round + 1} of ${rounds}  ${name}: ${inWords(measured)}`);
      }
    }
  } finally {
    for (const side of open.values()) await side.close();
  }
  return outcome;
}

async function orWhyNot(
  name: string,
  outcome: Outcome,
  open: () => Promise<Side>,
): Promise<Side | undefined> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    outcome.missing.set(name, error.message);
    return undefined;
  }
}

const inWords = (measured: Measured): string =>
  Object.entries(measured)
    .map(([metric, value]) => `${metric} ${value.toFixed(Math.abs(value) < 100 ? 2 : 0)}`)
    .join(', ');
