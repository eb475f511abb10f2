import { setTimeout as pause } from 'node:timers/promises';
import { connected } from '@lanken/servers';
import { expectHeard } from '../events/heard.js';
import { expectDrained, fillLog, settleDown } from '../events/outbox.js';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { forked } from './forked.js';
import { withoutStreams } from './running-needs.js';

/** Länken's own path as it runs: the relay of a service and two services that hear it, each a process. */
export const ourEventPath =
  (needs: number) =>
  async (bed: Bed): Promise<Side> => {
    await withoutStreams(bed.natsUrl);
    const producer = await bed.freshDatabase('bench_ours_needs');
    const homes = [
      await bed.freshDatabase('bench_ours_county'),
      await bed.freshDatabase('bench_ours_national'),
    ];

    const programs = await Promise.all([
      forked('relay-program.js', producer, bed.natsUrl),
      ...homes.map((home, index) => forked('hearing-program.js', home, bed.natsUrl, `bench-${index}`)),
    ]);

    let said = 0;
    const measure = async (): Promise<number> => {
      for (const home of homes) await connected(home, (client) => client.query('truncate heard'));
      const start = await connected(producer, async (client) => {
        await fillLog(client, needs, 'lanken', 'unqueued');
        await settleDown(client);
        await client.query('begin');
        await client.query('insert into outbox_pending select position from outbox_log where position > $1', [
          said,
        ]);
        await client.query('notify outbox');
        const now = performance.now();
        await client.query('commit');
        return now;
      });
      said += needs;
      await Promise.all(homes.map((home) => untilRead(home, said)));
      const seconds = (performance.now() - start) / 1_000;
      for (const home of homes) await connected(home, (client) => expectHeard(client, needs));
      await untilDrained(producer);
      return needs / seconds;
    };

    await measure(); // warms up
    return {
      measure: async () => ({ 'events/s': await measure() }),
      close: async () => void (await Promise.all(programs.map((program) => program.end()))),
    };
  };

/** Resolves when the reader has committed its position behind so many events. */
const untilRead = (home: string, needs: number): Promise<void> =>
  connected(home, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ read: boolean }>(
        'select bool_or(sequence >= $1) as read from inbox_cursor',
        [needs],
      );
      if (rows[0]!.read) return;
      await pause(5);
    }
  });

/** The queue is empty a moment after the broker has stored everything. */
async function untilDrained(producer: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const drained = await connected(producer, expectDrained).then(
      () => true,
      () => false,
    );
    if (drained) return;
    await pause(20);
  }
  await connected(producer, expectDrained);
}
