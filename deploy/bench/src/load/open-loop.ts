import { setTimeout as pause } from 'node:timers/promises';

/** Begins work at a steady rate whether or not the work before is done, and waits for all of it. */
export async function openLoop(
  perSecond: number,
  count: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  const begun: Promise<void>[] = [];
  for (let index = 0; index < count; index++) {
    const wait = start + (index * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const one = work(index);
    one.catch(() => undefined); // told by the wait for all
    begun.push(one);
  }
  await Promise.all(begun);
}
