import type { Heard } from './records.js';

/** By what an event is known. */
export const keyOf = ({ aggregate, sequence }: { aggregate: string; sequence: number }): string =>
  `${aggregate}#${sequence}`;

/** Each aggregate's sequences, in the order in which they were heard. */
export function sequencesOf(heard: readonly Heard[]): Map<string, number[]> {
  const sequences = new Map<string, number[]>();
  for (const { aggregate, sequence } of heard) {
    const known = sequences.get(aggregate);
    if (known) known.push(sequence);
    else sequences.set(aggregate, [sequence]);
  }
  return sequences;
}
