import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats a check until it passes and gives its result; when it still fails after `within` milliseconds, its last failure is thrown. */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { within = 5_000, every = 20 } = {},
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (performance.now() >= end) throw failure;
    }
    await sleep(every);
  }
}
