import { connect } from '@nats-io/transport-node';
import { AckPolicy, DeliverPolicy, jetstreamManager } from '@nats-io/jetstream';
import { connected } from '@lanken/servers';
import pg from 'pg';
import { outboxTables, writeOutbox } from '../events/outbox.js';
import { publishedNeed } from '../events/published-need.js';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { Delays } from '../load/delays.js';
import { openLoop } from '../load/open-loop.js';
import { BareRelay } from './relay.js';
import { emptyStream, removeStream } from './stream.js';

const stream = 'BARE_LATENCY';

/** Insert and notify in a transaction, a listener that publishes, a subscriber: from the commit to its handler. */
export const bareLatency =
  (perSecond: number, needs: number) =>
  async (bed: Bed): Promise<Side> => {
    const url = await bed.freshDatabase('bench_bare_latency');
    await connected(url, (client) => client.query(outboxTables));
    const nats = await connect({ servers: bed.natsUrl });
    await emptyStream(nats, stream, 'bare-latency.>');
    const delays = new Delays();
    nats.subscribe('heard.bare-latency', {
      callback: (_, { data }) => delays.hear(Buffer.from(data.buffer, data.byteOffset + 36, 36).toString()),
    });
    const manager = await jetstreamManager(nats);
    await manager.consumers.add(stream, {
      deliver_subject: 'heard.bare-latency',
      deliver_policy: DeliverPolicy.New,
      ack_policy: AckPolicy.None,
    });
    const relay = await BareRelay.open(url, nats);
    const listening = await relay.listen();
    const pool = new pg.Pool({ connectionString: url });

    const publish = async (index: number): Promise<void> => {
      const published = publishedNeed(index);
      await writeOutbox(pool, [published], 'bare-latency', 'notify');
      delays.answer(published.need);
    };
    return {
      async measure() {
        await openLoop(perSecond, needs, publish);
        return delays.settle(needs);
      },
      async close() {
        await listening.stop();
        await relay.close();
        await pool.end();
        await removeStream(nats, stream);
        await nats.close();
      },
    };
  };
