import { randomUUID } from 'node:crypto';
import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

/** A message of a stream that carries an event. */
export interface Copy {
  /** Of the stream. */
  seq: number;
  id: string;
  data: object;
}

/** Every copy of an aggregate's events in a stream, in the stream's order; `natsSubject`: of any of its events. */
export async function copiesOf(
  connection: NatsConnection,
  stream: string,
  { aggregate, natsSubject }: { aggregate: string; natsSubject: string },
): Promise<Copy[]> {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  const name = `redact-${randomUUID()}`;
  const { num_pending } = await manager.consumers.add(stream, {
    name,
    filter_subject: wherever(natsSubject),
    ack_policy: AckPolicy.None,
    deliver_policy: DeliverPolicy.All,
    mem_storage: true,
    inactive_threshold: 60_000_000_000, // ns
  });
  const consumer = await jetstream(connection).consumers.get(stream, name);
  const copies: Copy[] = [];
  for (let left = num_pending; left > 0;) {
    const before = left;
    for await (const message of await consumer.fetch({ max_messages: Math.min(left, 500), expires: 5_000 })) {
      left = message.info.pending;
      if (message.headers?.get('ce-subject') === aggregate)
        copies.push({ seq: message.seq, id: message.headers.get('ce-id'), data: message.json() });
    }
    if (left === before) throw new Error(`NATS stopped giving the messages of ${stream}: try again`);
  }
  await manager.consumers.delete(stream, name);
  return copies;
}

/** All events of things of the kind in that place, at whatever level: an aggregate's place never changes, its level does. */
function wherever(natsSubject: string): string {
  const [lanken, , service, , county, municipality, kind] = natsSubject.split('.');
  return [lanken, '*', service, '*', county, municipality, kind, '>'].join('.');
}
