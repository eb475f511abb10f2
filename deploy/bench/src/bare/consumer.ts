import { createInbox, type Msg, type NatsConnection } from '@nats-io/transport-node';
import { AckPolicy, DeliverPolicy, jetstreamManager } from '@nats-io/jetstream';
import pg from 'pg';
import { jsonArray } from './json-array.js';

const most = 1_000;

const insert = `
  insert into heard
  select need, id, 1, split_part(subject, '.', 5), split_part(subject, '.', 6), data->>'title', data
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::json[]) as e(id, need, subject, data)`;

/** Reads a stream from its beginning and inserts what has come while the insert before was under way. */
export class BareConsumer {
  private waiting: Msg[] = [];
  private busy = false;
  private inserted = 0;
  private finish!: { at: number; resolve: () => void; reject: (error: unknown) => void };

  private constructor(private readonly client: pg.Client) {}

  static async open(url: string, nats: NatsConnection, stream: string): Promise<BareConsumer> {
    const client = new pg.Client(url);
    await client.connect();
    const consumer = new BareConsumer(client);
    const inbox = createInbox();
    nats.subscribe(inbox, { callback: (error, message) => consumer.take(error, message) });
    // pushed and not acknowledged: the table is the proof
    const manager = await jetstreamManager(nats);
    await manager.consumers.add(stream, {
      deliver_subject: inbox,
      deliver_policy: DeliverPolicy.All,
      ack_policy: AckPolicy.None,
    });
    return consumer;
  }

  /** Resolves when so many are in the table. */
  holds(count: number): Promise<void> {
    return new Promise((resolve, reject) => (this.finish = { at: count, resolve, reject }));
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private take(error: Error | null, message: Msg): void {
    if (error) return this.finish.reject(error);
    this.waiting.push(message);
    if (this.busy) return;
    this.busy = true;
    setImmediate(() => void this.insertWaiting().catch((reason: unknown) => this.finish.reject(reason)));
  }

  private async insertWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const messages = this.waiting.splice(0, most);
      const heads = messages.map(({ data }) =>
        Buffer.from(data.buffer, data.byteOffset, 72).toString('latin1'),
      );
      await this.client.query({
        name: 'insert',
        text: insert,
        values: [
          `{${heads.map((head) => head.slice(0, 36)).join(',')}}`,
          `{${heads.map((head) => head.slice(36)).join(',')}}`,
          `{${messages.map(({ subject }) => subject).join(',')}}`,
          jsonArray(messages.map(({ data }) => data.subarray(72))),
        ],
      });
      this.inserted += messages.length;
    }
    this.busy = false;
    if (this.inserted >= this.finish.at) this.finish.resolve();
  }
}
