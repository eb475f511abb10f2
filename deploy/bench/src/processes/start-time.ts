import type { Side } from '../frame/side.js';
import { started, type Program } from './program.js';

/** A side whose metric `s` is the time from the command to the line that says that it is ready. */
export const startTimeOf = (program: Program, ready: RegExp): Side => ({
  async measure() {
    const running = await started(program, ready);
    await running.stop();
    return { s: running.seconds };
  },
  close: async () => {},
});
