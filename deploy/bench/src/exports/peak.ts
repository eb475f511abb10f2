import { memoryIn } from '../processes/memory.js';

const every = 100; // ms

/** The most memory, in MB, that a process has while something is done. */
export async function peakOf(pid: number, work: () => Promise<void>): Promise<number> {
  let peak = await memoryIn(pid);
  let last: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    peak = Math.max(peak, await memoryIn(pid));
  };
  const timer = setInterval(() => void (last = look()), every);
  try {
    await work();
  } finally {
    clearInterval(timer);
    await last;
  }
  return peak;
}
