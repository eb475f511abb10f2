import { setTimeout as pause } from 'node:timers/promises';
import { connected } from '@lanken/servers';
import { connect } from '@nats-io/transport-node';
import { emptyStream } from '../bare/stream.js';
import { expectHeard } from '../events/heard.js';
import { expectDrained, fillOutbox } from '../events/outbox.js';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { forked } from './forked.js';

/** Länken's own path as it runs: the relay of a service and two services that hear it, each a process. */
export const ourEventPath =
  (needs: number) =>
  async (bed: Bed): Promise<Side> => {
    const producer = await bed.freshDatabase('bench_ours_needs');
    const homes = [
      await bed.freshDatabase('bench_ours_county'),
      await bed.freshDatabase('bench_ours_national'),
    ];

    const measure = async (): Promise<number> => {
      const relay = await forked('relay-program.js', producer, bed.natsUrl);
      await connected(producer, async (client) => {
        await client.query('truncate outbox_stream');
        await fillOutbox(client, needs, 'lanken');
      });
      const nats = await connect({ servers: bed.natsUrl });
      await emptyStream(nats, 'NEEDS', 'lanken.*.needs.>');
      await nats.close();
      for (const home of homes) await connected(home, (client) => client.query(emptied));
      const hearing = await Promise.all(
        homes.map((home, index) => forked('hearing-program.js', home, bed.natsUrl, `bench-${index}`)),
      );
      const start = performance.now();
      relay.tell();
      await Promise.all(homes.map((home) => untilRead(home, needs)));
      const seconds = (performance.now() - start) / 1_000;
      await Promise.all([relay, ...hearing].map((program) => program.end()));
      for (const home of homes) await connected(home, (client) => expectHeard(client, needs));
      await connected(producer, expectDrained);
      return needs / seconds;
    };

    await measure(); // warms up
    return { measure: async () => ({ 'events/s': await measure() }), close: async () => {} };
  };

// The first time there are no tables yet: the service makes them.
const emptied = `do $$ begin
  truncate heard, inbox_cursor, inbox_position, inbox_held;
exception when undefined_table then null; end $$`;

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
