import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of this folder in a process of its own. */
export interface Forked {
  end(): Promise<void>;
}

/** Starts the program and waits until it says that it is ready. */
export async function forked(program: string, ...given: string[]): Promise<Forked> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), given);
  const exited = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), exited.then(() => undefined)]);
  if (!first) throw new Error(`${program} ended before it was ready`);
  return {
    end: async () => {
      child.disconnect();
      await exited;
    },
  };
}
