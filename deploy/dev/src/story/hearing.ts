import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromHeaders } from '@lanken/contracts';
import { SUBSCRIBER_API } from '@lanken/nats';
import { jetstream, type Consumer, type ConsumerMessages } from '@nats-io/jetstream';
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import type { Running } from '../system/running.js';

/** An event as an outside subscriber hears it. */
export interface HeardEvent {
  /** `performance.now()` */
  at: number;
  data: Record<string, unknown>;
}

/** An outside subscriber that listens with its own credentials and its durable consumer, and notes what it hears. */
export class Hearing {
  /** By `<need>#<sequence>`. */
  readonly heard = new Map<string, HeardEvent>();

  private constructor(
    readonly name: string,
    private readonly connection: NatsConnection,
    private readonly consumer: Consumer,
    private readonly messages: ConsumerMessages,
  ) {}

  static async begin(
    { name, stream, durable }: Running['subscribers'][number],
    running: Running,
  ): Promise<Hearing> {
    const connection = await connect({
      servers: running.nats.split(','),
      name: `story: ${name}`,
      inboxPrefix: `_INBOX.${name}`,
      ...(running.creds && {
        authenticator: credsAuthenticator(await readFile(join(running.creds, `${name}.creds`))),
      }),
    });
    const api = running.creds ? { apiPrefix: SUBSCRIBER_API } : {};
    const consumer = await jetstream(connection, api).consumers.get(stream, durable);
    if ((await consumer.info()).num_waiting)
      throw new Error(
        `Somebody else listens as ${name} and would take its events away: stop that (lanken watch?) first.`,
      );
    const hearing = new Hearing(name, connection, consumer, await consumer.consume());
    void hearing.listen();
    return hearing;
  }

  /** Resolves when it has heard everything that is kept for it. */
  async untilAllHeard(milliseconds = 10_000): Promise<void> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      const { num_pending: waiting, num_ack_pending: underway } = await this.consumer.info();
      if (!waiting && !underway) return;
      if (Date.now() > deadline)
        throw new Error(`${this.name} has not heard everything: ${waiting + underway} events are left.`);
      await sleep(20);
    }
  }

  async end(): Promise<void> {
    await this.messages.close();
    await this.connection.close();
  }

  private async listen(): Promise<void> {
    for await (const message of this.messages) {
      const at = performance.now();
      const { subject, sequence } = fromHeaders((header) => message.headers?.get(header));
      const key = `${subject.split('/')[1]}#${sequence}`;
      if (!this.heard.has(key)) this.heard.set(key, { at, data: message.json() });
      message.ack();
    }
  }
}
