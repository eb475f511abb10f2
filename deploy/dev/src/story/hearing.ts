import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { subscribe, type Subscription } from '@lanken/client';
import type { Said } from '@lanken/contracts';
import { SUBSCRIBER_API } from '@lanken/nats';
import { jetstream, type Consumer } from '@nats-io/jetstream';
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import type { Running } from '../system/running.js';

/** An event as an outside subscriber hears it. */
export interface HeardEvent {
  /** `performance.now()` */
  at: number;
  data: object;
}

/** An outside subscriber that listens with its own credentials and its durable consumer, and notes what it hears. */
export class Hearing {
  /** By `<need>#<sequence>`. */
  readonly heard = new Map<string, HeardEvent>();
  private readonly subscription: Subscription;

  private constructor(
    readonly name: string,
    listen: (hear: (event: Said<object>) => void) => Subscription,
    private readonly connection: NatsConnection,
    private readonly consumer: Consumer,
  ) {
    this.subscription = listen(({ subject, sequence, data }) => {
      this.heard.set(`${subject.split('/')[1]}#${sequence}`, { at: performance.now(), data });
    });
  }

  static async begin({ name, stream }: Running['subscribers'][number], running: Running): Promise<Hearing> {
    const { nats: servers, creds } = running;
    const credentials = creds ? await readFile(join(creds, `${name}.creds`), 'utf8') : undefined;
    const connection = await connect({
      servers: servers.split(','),
      inboxPrefix: `_INBOX.${name}`,
      authenticator: credentials ? credsAuthenticator(Buffer.from(credentials)) : undefined,
    });
    const api = credentials ? { apiPrefix: SUBSCRIBER_API } : {};
    const consumer = await jetstream(connection, api).consumers.get(stream, name);
    if ((await consumer.info()).num_waiting) {
      await connection.close();
      throw new Error(
        `Somebody else listens as ${name} and would take its events away: stop that first (lanken watch?).`,
      );
    }
    return new Hearing(
      name,
      (hear) => subscribe({ servers, name, stream, credentials }, hear),
      connection,
      consumer,
    );
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
    await this.subscription.stop();
    await this.connection.close();
  }
}
