import { sourceOf } from '@lanken/contracts';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Client } from 'pg';
import { heartbeatSubject, type Heartbeat } from '../heartbeat.js';
import { inboxPrefix, streamOf } from '../messaging-options.js';
import { mostAtOnce, readPending, settle, toMessage, type Pending } from './pending.js';
import { Publisher, type Ack } from './publisher.js';

/** Empties the queue into the stream over one database session and one connection to NATS. */
export class OutboxDrain {
  private readonly publisher: Publisher;
  private readonly stream: string;
  /** Everything committed before this time is published. */
  private emptiedAt = new Date(0);

  constructor(
    private readonly service: string,
    private readonly client: Client,
    private readonly connection: NatsConnection,
  ) {
    this.publisher = new Publisher(connection, inboxPrefix(service));
    this.stream = streamOf(service);
  }

  /** Publishes what is in the queue; while one batch is under way the next is read. */
  async all(): Promise<void> {
    const source = sourceOf(this.service);
    let readAt = new Date();
    let batch = await readPending(this.client, []);
    while (batch.length > 0) {
      const publishing = this.publisher.publish(batch, (row) => toMessage(source, row));
      const full = batch.length === mostAtOnce;
      const ahead = full ? readPending(this.client, positions(batch)) : Promise.resolve([]);
      if (full) readAt = new Date();
      const [acks, next] = await Promise.all([publishing, ahead]);
      await this.settle(batch, acks);
      batch = next;
    }
    this.emptiedAt = readAt;
  }

  /** Tells those who follow this service how fresh their copy is once they have read up to `sequence`. */
  async sayHeartbeat(): Promise<void> {
    const { rows } = await this.client.query<{ last_sequence: string }>(
      'select last_sequence from outbox_stream where stream = $1',
      [this.stream],
    );
    const heartbeat: Heartbeat = {
      at: this.emptiedAt.toISOString(),
      sequence: Number(rows[0]?.last_sequence ?? 0),
    };
    this.connection.publish(heartbeatSubject(this.service), JSON.stringify(heartbeat));
  }

  private async settle(batch: Pending[], acks: Ack[]): Promise<void> {
    const lost = await this.notStored(batch, acks);
    const stored = lost.size ? batch.filter((row) => !lost.has(row)) : batch;
    const last = acks.reduce((most, { seq }) => Math.max(most, seq), 0);
    await settle(this.client, this.stream, stored, last);
    if (lost.size)
      await this.client.query(
        'update outbox_pending set epoch = epoch + 1 where position = any($1::bigint[])',
        [positions([...lost])],
      );
  }

  /** An acknowledgement that says `duplicate` is no proof: what the broker no longer holds gets another message id. */
  private async notStored(batch: Pending[], acks: Ack[]): Promise<Set<Pending>> {
    const doubtful = batch
      .map((row, index) => ({ row, ack: acks[index]! }))
      .filter(({ ack }) => ack.duplicate);
    const lost = new Set<Pending>();
    if (doubtful.length === 0) return lost;
    const { streams } = await jetstreamManager(this.connection, { checkAPI: false });
    for (const { row, ack } of doubtful) {
      const stored = await streams.getMessage(this.stream, { seq: ack.seq });
      if (stored?.header.get('ce-id') !== row.id) lost.add(row);
    }
    return lost;
  }
}

const positions = (batch: Pending[]): string[] => batch.map(({ position }) => position);
