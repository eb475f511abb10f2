import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { startIssuer } from '../load/tokens.js';
import { memoryOf } from '../processes/memory.js';
import { started } from '../processes/program.js';
import { listening, serviceProgram, settings, withoutStreams } from './running-needs.js';

/** A service that has nothing to do, started anew for each round; the directory runs beside the others. */
export const ourMemory =
  (service: string) =>
  async (bed: Bed): Promise<Side> => {
    await withoutStreams(bed.natsUrl);
    const signIn = await startIssuer();
    const program = async (name: string) =>
      serviceProgram(name, {
        ...settings(bed, signIn),
        DATABASE_URL: await bed.freshDatabase(`bench_memory_${name}`),
      });
    const directory =
      service === 'directory' ? undefined : await started(await program('directory'), listening);
    const side = memoryOf(await program(service), listening);
    return {
      measure: () => side.measure(),
      async close() {
        await directory?.stop();
        await signIn.close();
        await withoutStreams(bed.natsUrl);
      },
    };
  };
