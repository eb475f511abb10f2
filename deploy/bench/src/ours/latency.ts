import { randomUUID } from 'node:crypto';
import { subscribe } from '@lanken/client';
import { needBody } from '../events/published-need.js';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { Delays } from '../load/delays.js';
import { openLoop } from '../load/open-loop.js';
import { startNeeds } from './running-needs.js';

const name = 'national-agency';
const warmUp = 1_500; // a service is cold for longer than a script

/**
 * A county board asks for itself, which goes to national level at once: from the head of the answer 201 to the handler
 * of the national subscriber. Both are in this process, for one clock; the service is another one.
 */
export const ourLatency =
  (perSecond: number, needs: number) =>
  async (bed: Bed): Promise<Side> => {
    const service = await startNeeds(bed, 'county board', [{ name, level: 'national' }]);
    const delays = new Delays();
    const national = subscribe({ servers: bed.natsUrl, name, stream: 'NEEDS' }, ({ data }) =>
      delays.hear((data as { need: string }).need),
    );

    const publish = async (index: number): Promise<void> => {
      const answer = await fetch(service.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${service.token}`,
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify(needBody(index, '07')),
      });
      const answered = performance.now();
      const said = await answer.text();
      if (answer.status !== 201) throw new Error(`a need was answered ${answer.status}: ${said}`);
      delays.answer((JSON.parse(said) as { id: string }).id, answered);
    };
    const measure = async (rate: number, count: number) => {
      await openLoop(rate, count, publish);
      return delays.settle(count);
    };

    await measure(3 * perSecond, warmUp);
    return {
      measure: () => measure(perSecond, needs),
      async close() {
        await national.stop();
        await service.stop();
      },
    };
  };
