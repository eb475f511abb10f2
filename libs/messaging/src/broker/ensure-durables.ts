import { AckPolicy, DeliverPolicy, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { streamOf, type Subscriber } from '../messaging-options.js';

/**
 * The durable consumers of the subscribers outside, made where they are missing: by the stream's owner, since a
 * subscriber may only ask for the next message of its own. The broker never gives up delivering.
 */
export async function ensureDurables(
  connection: NatsConnection,
  service: string,
  subscribers: Subscriber[],
): Promise<void> {
  const { consumers } = await jetstreamManager(connection, { checkAPI: false });
  for (const { name, level, county } of subscribers)
    await consumers.add(streamOf(service), {
      durable_name: name,
      filter_subject: `lanken.*.${service}.${level ?? '*'}.${county ?? '*'}.>`,
      deliver_policy: DeliverPolicy.All,
      ack_policy: AckPolicy.Explicit,
      ack_wait: 30_000_000_000, // ns
      max_deliver: -1,
      max_ack_pending: 1_000,
    });
}
