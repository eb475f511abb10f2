import { AckPolicy, DeliverPolicy, jetstreamManager } from '@nats-io/jetstream';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { v7 } from 'uuid';
import { streamOf } from '../messaging-options.js';
import { arrived, type Arrived } from './received.js';

const atOnce = 1_000; // messages
const expires = 10_000; // ms that a request for messages stays open
const patience = expires + 5_000; // ms without a word, although a request is open

/**
 * Reads a stream from a sequence on, over an ephemeral consumer that needs no acknowledgement: what has taken effect
 * stands in the database. Any fault ends it, and the next one starts from there. It asks for messages itself: the
 * client's iterator costs several promises for each.
 */
export class StreamReader {
  private buffer: Msg[] = [];
  private fault?: Error;
  private closed = false;
  private delivered = 0;
  /** How many messages are still to come of those that it has asked for. */
  private coming = 0;
  private arrived?: () => void;
  private readonly subscription: Subscription;
  private readonly silence: NodeJS.Timeout;

  private constructor(
    private readonly connection: NatsConnection,
    private readonly inbox: string,
    private readonly service: string,
    private readonly consumer: string,
  ) {
    this.subscription = connection.subscribe(inbox, {
      callback: (error, message) => this.receive(error, message),
    });
    this.silence = setTimeout(() => this.fail(new Error('NATS answers no more')), patience);
    void connection.closed().then(() => this.fail(new Error('the connection to NATS closed')));
    this.ask();
  }

  /** Begins to read the service's stream, into an inbox that nobody else uses. */
  static async open(
    connection: NatsConnection,
    inbox: string,
    service: string,
    from: number,
  ): Promise<StreamReader> {
    const manager = await jetstreamManager(connection, { checkAPI: false });
    const name = `reader-${v7()}`; // a service may not make a consumer without a name
    await manager.consumers.add(streamOf(service), {
      name,
      ack_policy: AckPolicy.None,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from,
      mem_storage: true,
      inactive_threshold: 30_000_000_000, // ns
    });
    return new StreamReader(connection, inbox, service, name);
  }

  /** What has arrived, at most 1,000 messages; waits some milliseconds for the first. */
  async next(milliseconds: number): Promise<Arrived[]> {
    if (this.buffer.length === 0 && !this.fault) await this.arrival(milliseconds);
    if (this.buffer.length === 0 && this.fault) throw this.fault;
    const batch = this.buffer.splice(0, atOnce).map((message) => arrived(message, this.service));
    for (const { delivery } of batch)
      if (delivery !== ++this.delivered) throw new Error('a message was lost on the way from NATS');
    this.ask();
    return batch;
  }

  async end(): Promise<void> {
    this.closed = true;
    clearTimeout(this.silence);
    if (this.connection.isClosed()) return;
    this.subscription.unsubscribe();
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    await manager.consumers.delete(streamOf(this.service), this.consumer);
  }

  /** Ends the waiting of `next`. */
  wake(): void {
    this.arrived?.();
  }

  /** Asks for messages while those before are worked on, but for no more than find room. */
  private ask(): void {
    if (this.coming > 0 || this.buffer.length > atOnce || this.closed || this.fault) return;
    this.coming = atOnce;
    const request = { batch: atOnce, expires: expires * 1_000_000 }; // ns
    const subject = `$JS.API.CONSUMER.MSG.NEXT.${streamOf(this.service)}.${this.consumer}`;
    this.connection.publish(subject, JSON.stringify(request), { reply: this.inbox });
  }

  private receive(error: Error | null, message: Msg): void {
    if (error) return this.fail(error);
    this.silence.refresh();
    if (message.subject === this.inbox) return this.hearOfRequest(message);
    this.coming -= 1;
    this.buffer.push(message);
    this.arrived?.();
    this.ask();
  }

  /** The broker's own word on a request: that its time is over, or why there will be no messages. */
  private hearOfRequest({ headers }: Msg): void {
    if (headers?.code !== 408) return this.fail(new Error(`NATS sends no messages: ${headers?.status}`));
    this.coming = 0;
    this.ask();
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
