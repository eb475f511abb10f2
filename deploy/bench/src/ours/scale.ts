import type { OpenSide, Side } from '../frame/side.js';
import { started } from '../processes/program.js';
import { askingAt } from '../scale/ask.js';
import { fillNeeds } from '../scale/fill-needs.js';
import { measureScale } from '../scale/measure.js';
import { appointReaders, readers } from '../scale/readers.js';
import { ServiceClock } from '../scale/service-clock.js';
import { identityKey, listening, serviceProgram, settings, startNeeds } from './running-needs.js';

type Say = (line: string) => void;

/**
 * The service for needs with so many needs in its database. Those of all numbers are copies of one that has heard of the
 * organisations, and run beside each other, so that they can take turns.
 */
export function ourScale(say: Say): (count: number) => OpenSide {
  let base: Promise<Awaited<ReturnType<typeof startNeeds>>> | undefined;
  let open = 0;
  return (count) =>
    async (bed): Promise<Side> => {
      base ??= startNeeds(bed, 'municipality').then(async (running) => {
        await running.stopNeeds();
        await appointReaders(running.database, identityKey, running.signIn.issuer);
        return running;
      });
      const shared = await base;
      open += 1;
      const database = await bed.copyOfDatabase(`bench_needs_${count}`, 'bench_needs');
      await fillNeeds(database, count, say);
      const clock = new ServiceClock();
      const env = { ...settings(bed, shared.signIn), DATABASE_URL: database };
      const running = await started(serviceProgram('needs', env), listening, (line) => clock.hear(line));
      const { url } = JSON.parse(running.line) as { url: string };
      const tokens: Record<string, string> = {};
      for (const name of Object.keys(readers)) tokens[name] = await shared.signIn.token(name);
      const measure = await measureScale({
        database,
        ask: askingAt(url, tokens),
        clock,
        say: (line) => say(`${count} needs: ${line}`),
      });
      return {
        measure,
        async close() {
          await running.stop();
          open -= 1;
          if (!open) await shared.stop();
        },
      };
    };
}
