/** Says why one way to a server does not exist on this machine, so that the next one is tried. */
export class Unavailable {
  constructor(readonly reason: string) {}
}

/** Takes one line, meant for a person, about what is being done. */
export type Log = (line: string) => void;

/** Goes through the ways in their order and gives the first server that one of them has; throws with every reason and `advice` otherwise. */
export async function firstOf<Way extends string, Server>(
  what: string,
  ways: readonly Way[],
  attempt: Record<Way, () => Promise<Server | Unavailable>>,
  advice: readonly string[],
): Promise<Server> {
  const reasons: string[] = [];
  for (const way of ways) {
    const outcome = await attempt[way]();
    if (!(outcome instanceof Unavailable)) return outcome;
    reasons.push(outcome.reason);
  }
  throw new Error(
    [
      `No ${what} was found on this machine:`,
      ...reasons.map((reason) => `  - ${reason}`),
      'Any one of these gives you one:',
      ...advice.map((line) => `  - ${line}`),
    ].join('\n'),
  );
}
