import { readRunning } from './running.js';
import { type AlreadyRunning } from './starter-claim.js';
import type { StateFolder } from './state-folder.js';

/** What to say when a system cannot be started because one runs. */
export async function whereItRuns({ pid }: AlreadyRunning, folder: StateFolder): Promise<string> {
  const running = await readRunning(folder.running);
  if (!running) return `Länken is being started or stopped by process ${pid}: wait for it.`;
  const addresses = Object.entries(running.services).map(([name, url]) => `${name} ${url}`);
  return `Länken runs already (process ${pid}): ${addresses.join(', ')}. Use that one, or stop it with Ctrl-C where it was started.`;
}
