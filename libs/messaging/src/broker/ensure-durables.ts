import { AckPolicy, DeliverPolicy, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { streamOf, type Subscriber } from '../messaging-options.js';

const consumerNotFound = 10_014; // JetStream's error code

/**
 * The durable consumers of the subscribers outside, made where they are missing and mended where they differ: by the
 * stream's owner, since a subscriber may only ask for the next message of its own. The broker never gives up
 * delivering, and gives one event at a time: of several, those that were under way when a connection was lost would come
 * behind later ones.
 */
export async function ensureDurables(
  connection: NatsConnection,
  service: string,
  subscribers: Subscriber[],
): Promise<void> {
  const { consumers } = await jetstreamManager(connection, { checkAPI: false });
  for (const { name, level, county } of subscribers) {
    const changeable = {
      filter_subject: `lanken.*.${service}.${level ?? '*'}.${county ?? '*'}.>`,
      ack_wait: 10_000_000_000, // ns; who works longer on an event says so meanwhile
      max_deliver: -1,
      max_ack_pending: 1,
    };
    const fixed = { durable_name: name, deliver_policy: DeliverPolicy.All, ack_policy: AckPolicy.Explicit };
    // Not by making it again, which newer brokers refuse for one that differs.
    await consumers.update(streamOf(service), name, changeable).catch((error: { code?: number }) => {
      if (error.code !== consumerNotFound) throw error;
      return consumers.add(streamOf(service), { ...fixed, ...changeable });
    });
  }
}
