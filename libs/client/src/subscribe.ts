import { setTimeout as pause } from 'node:timers/promises';
import { fromHeaders, type Envelope, type Said } from '@lanken/contracts';
import { jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import { Positions } from './positions.js';

/** Where a subscriber reaches its own consumer, when it lives in an account of its own. */
const apiPrefix = 'LANKEN.API';
const sayWorking = 3_000; // ms; the broker gives an event again of which it has heard nothing for 10 seconds

export interface SubscribeOptions {
  /** `nats://host:port` */
  servers: string;
  /** The subscriber's name, which is also its durable consumer's. */
  name: string;
  /** The stream, such as `NEEDS`. */
  stream: string;
  /** The text of the subscriber's `.creds` file; absent where the broker asks for none. */
  credentials?: string;
  /** Told of everything that a person may want to know: a lost connection, a message that is not an event. */
  notice?(text: string): void;
}

/** A durable subscription: it resumes where it stopped, after any fault. */
export interface Subscription {
  /** Finishes the event in hand and ends. */
  stop(): Promise<void>;
}

/**
 * Hears every event of the subscriber's durable consumer, at least once and in order per aggregate. An event is
 * acknowledged when `hear` resolves, and then the next one comes; when it rejects, the same one comes again. What comes
 * twice while the program runs is dropped; who must have each effect exactly once also keeps `Envelope.subject` and
 * `sequence` with the effect.
 */
export function subscribe(
  options: SubscribeOptions,
  hear: (event: Said<object>) => Promise<void> | void,
): Subscription {
  const subscription = new DurableSubscription(options, hear);
  const running = subscription.run();
  return {
    stop: async () => {
      await subscription.stop();
      await running;
    },
  };
}

class DurableSubscription {
  private readonly positions = new Positions();
  private readonly ending = new AbortController();
  private connection?: NatsConnection;
  private messages?: ConsumerMessages;

  constructor(
    private readonly options: SubscribeOptions,
    private readonly hear: (event: Said<object>) => Promise<void> | void,
  ) {}

  async run(): Promise<void> {
    for (let wait = 100; !this.ending.signal.aborted; wait = Math.min(wait * 2, 5_000)) {
      try {
        await this.listen(() => (wait = 100));
      } catch (error) {
        if (this.ending.signal.aborted) return;
        this.options.notice?.(
          `${this.options.name}: ${(error as Error).message}; trying again in ${wait} ms`,
        );
      }
      await pause(wait, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.messages?.close();
    await this.connection?.close();
  }

  private async listen(connected: () => void): Promise<void> {
    const { servers, name, stream, credentials } = this.options;
    const connection = await connect({
      servers,
      name,
      authenticator: credentials ? credsAuthenticator(new TextEncoder().encode(credentials)) : undefined,
      inboxPrefix: `_INBOX.${name}`,
      reconnect: false,
    });
    this.connection = connection;
    try {
      const consumer = await jetstream(connection, credentials ? { apiPrefix } : {}).consumers.get(
        stream,
        name,
      );
      this.messages = await consumer.consume({ max_messages: 100, abort_on_missing_resource: true });
      void connection.closed().then(() => this.messages?.close());
      connected();
      for await (const message of this.messages) {
        await this.take(message);
        if (this.ending.signal.aborted) return;
      }
      if (!this.ending.signal.aborted) throw new Error('the connection to NATS was lost');
    } finally {
      await connection.close();
    }
  }

  private async take(message: JsMsg): Promise<void> {
    let envelope: Envelope;
    let data: object;
    try {
      envelope = fromHeaders((name) => message.headers?.get(name));
      data = message.json<object>();
    } catch (error) {
      this.options.notice?.(
        `${this.options.name}: passed over a message on ${message.subject}: ${(error as Error).message}`,
      );
      return message.ack();
    }
    if (this.positions.has(envelope)) return message.ack();
    const working = setInterval(() => message.working(), sayWorking);
    try {
      await this.hear({ ...envelope, data });
    } catch (error) {
      this.options.notice?.(
        `${this.options.name}: ${envelope.subject} comes again: ${(error as Error).message}`,
      );
      return message.nak(1_000);
    } finally {
      clearInterval(working);
    }
    this.positions.take(envelope);
    message.ack();
  }
}
