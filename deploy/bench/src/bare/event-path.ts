import { connect } from '@nats-io/transport-node';
import { connected } from '@lanken/servers';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { expectHeard, heardTable } from '../events/heard.js';
import { expectDrained, fillOutbox, outboxTables } from '../events/outbox.js';
import { BareConsumer } from './consumer.js';
import { BareRelay } from './relay.js';
import { emptyStream } from './stream.js';

const stream = 'BARE';
const consumers = ['bench_bare_county', 'bench_bare_national'];

/** A bare script: the outbox in batches to JetStream, two consumers that insert in batches. */
export const bareEventPath =
  (needs: number) =>
  async (bed: Bed): Promise<Side> => {
    const producer = await bed.freshDatabase('bench_bare_needs');
    await connected(producer, (client) => client.query(outboxTables));
    const homes = await Promise.all(consumers.map((name) => bed.freshDatabase(name)));
    for (const home of homes) await connected(home, (client) => client.query(heardTable()));

    const measure = async (): Promise<number> => {
      await connected(producer, (client) => fillOutbox(client, needs, 'bare'));
      for (const home of homes) await connected(home, (client) => client.query('truncate heard'));
      const nats = await connect({ servers: bed.natsUrl });
      await emptyStream(nats, stream, 'bare.>');
      const relay = await BareRelay.open(producer, nats);
      const readers = await Promise.all(homes.map((home) => BareConsumer.open(home, nats, stream)));
      const start = performance.now();
      await Promise.all([relay.drain(), ...readers.map((reader) => reader.holds(needs))]);
      const seconds = (performance.now() - start) / 1_000;
      await Promise.all([relay.close(), ...readers.map((reader) => reader.close())]);
      await nats.close();
      for (const home of homes) await connected(home, (client) => expectHeard(client, needs));
      await connected(producer, expectDrained);
      return needs / seconds;
    };

    await measure(); // warms up
    return { measure: async () => ({ 'events/s': await measure() }), close: async () => {} };
  };
