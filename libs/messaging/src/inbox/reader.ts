import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { v7 } from 'uuid';
import { streamOf } from '../messaging-options.js';
import { arrived, type Arrived } from './received.js';

const atOnce = 1_000; // messages
const expires = 10_000; // ms that a request for messages stays open

/**
 * Reads a stream from a sequence on, over an ephemeral consumer that needs no acknowledgement: what has taken effect
 * stands in the database. Any fault ends it, and the next one starts from there.
 */
export class StreamReader {
  private buffer: Arrived[] = [];
  private fault?: Error;
  private closed = false;
  private delivered = 0;
  private arrived?: () => void;
  private taken?: () => void;

  private constructor(
    private readonly service: string,
    private readonly close: () => Promise<void>,
  ) {}

  /** Begins to read the service's stream. */
  static async open(connection: NatsConnection, service: string, from: number): Promise<StreamReader> {
    const stream = streamOf(service);
    const manager = await jetstreamManager(connection, { checkAPI: false });
    const name = `reader-${v7()}`; // a service may not make a consumer without a name
    await manager.consumers.add(stream, {
      name,
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from,
      mem_storage: true,
      inactive_threshold: 30_000_000_000, // ns
    });
    const reader = new StreamReader(service, async () => {
      if (!connection.isClosed()) await manager.consumers.delete(stream, name);
    });
    const consumer = await jetstream(connection).consumers.get(stream, name);
    void reader.pump((options) => consumer.fetch(options));
    void connection.closed().then(() => reader.fail(new Error('the connection to NATS closed')));
    return reader;
  }

  /** What has arrived, at most 1,000 messages; waits some milliseconds for the first. */
  async next(milliseconds: number): Promise<Arrived[]> {
    if (this.buffer.length === 0 && !this.fault) await this.arrival(milliseconds);
    const batch = this.buffer.splice(0, atOnce);
    if (batch.length === 0 && this.fault) throw this.fault;
    this.taken?.();
    return batch;
  }

  async end(): Promise<void> {
    this.closed = true;
    this.taken?.();
    await this.close();
  }

  /** Ends the waiting of `next`. */
  wake(): void {
    this.arrived?.();
  }

  private async pump(
    fetch: (options: { max_messages: number; expires: number }) => Promise<AsyncIterable<JsMsg>>,
  ): Promise<void> {
    try {
      while (!this.closed) {
        for await (const message of await fetch({ max_messages: atOnce, expires })) {
          if (message.info.deliverySequence !== ++this.delivered)
            throw new Error('a message was lost on the way from NATS');
          this.buffer.push(arrived(message, this.service));
          this.arrived?.();
          if (this.buffer.length >= 2 * atOnce) await new Promise<void>((resolve) => (this.taken = resolve));
          if (this.closed) return;
        }
      }
    } catch (error) {
      this.fail(error as Error);
    }
  }

  private fail(error: Error): void {
    this.fault ??= error;
    this.arrived?.();
  }

  private async arrival(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.arrived = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.arrived = undefined;
  }
}
