/** The middle value, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = inOrder(values);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that the given share of all, such as 0.99, does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = inOrder(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

function inOrder(values: number[]): number[] {
  if (values.length === 0) throw new Error('nothing was measured');
  return values.toSorted((a, b) => a - b);
}
