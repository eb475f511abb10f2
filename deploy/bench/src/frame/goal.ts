/** What a value of ours must be, given the other side's. */
export interface Goal {
  /** As the table shows it. */
  text: string;
  holds(value: number, baseline: number): boolean;
}

/** At least so many times the other side's. */
export const atLeastTimes = (factor: number): Goal => ({
  text: `>= ${factor} x`,
  holds: (value, baseline) => value >= factor * baseline,
});

/** At most so many times the other side's. */
export const atMostTimes = (factor: number): Goal => ({
  text: `<= ${factor} x`,
  holds: (value, baseline) => value <= factor * baseline,
});

/** At most so much above the other side's. */
export const atMostAbove = (difference: number): Goal => ({
  text: `<= ${difference} above`,
  holds: (value, baseline) => value - baseline <= difference,
});

/** Below a figure. */
export const below = (limit: number): Goal => ({ text: `< ${limit}`, holds: (value) => value < limit });

/** Both of them. */
export const both = (one: Goal, other: Goal): Goal => ({
  text: `${one.text}, ${other.text}`,
  holds: (value, baseline) => one.holds(value, baseline) && other.holds(value, baseline),
});
