import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Side } from '../frame/side.js';
import { started, type Program } from './program.js';

const run = promisify(execFile);
const idle = 5_000; // ms

/**
 * A side whose metric `MB` is the proportional set size (PSS) of the program's process, in which what it shares with
 * others counts in part, idle for five seconds after it said that it is ready.
 */
export const memoryOf = (program: Program, ready: RegExp): Side => ({
  async measure() {
    const running = await started(program, ready);
    try {
      await pause(idle);
      return { MB: await memoryIn(running.pid) };
    } finally {
      await running.stop();
    }
  },
  close: async () => {},
});

/** The PSS of a process, or its RSS where the system does not tell it, in MB (10^6 bytes). */
export async function memoryIn(pid: number): Promise<number> {
  const said =
    process.platform === 'linux'
      ? /^Pss:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
      : (await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout;
  if (!Number(said)) throw new Error(`the memory of process ${pid} could not be read`);
  return (Number(said) * 1_024) / 1e6;
}
