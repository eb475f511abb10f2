import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Broker } from '../broker/broker.js';
import { databaseUrl } from '../database-url.js';
import { lead } from '../leader.js';
import { MessagingOptions } from '../messaging-options.js';
import { OutboxDrain } from './outbox-drain.js';
import { checkStream } from './check-stream.js';
import { Wake } from './wake.js';

const poll = 200; // ms; the floor, for a wake-up that got lost
const checkEvery = 60_000; // ms
const heartbeatEvery = 5_000; // ms

/**
 * Publishes the outbox. Of all processes of a service one relays; after any fault it starts over from the queue,
 * and an event leaves the queue only when the broker has acknowledged its whole batch up to it.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Why it does not publish although everything is there; for a person to mend. */
  halted?: string;
  private readonly log = new Logger(Relay.name);
  private readonly stop = new AbortController();
  private running?: Promise<void>;

  constructor(
    @Inject(MessagingOptions) private readonly options: MessagingOptions,
    private readonly dataSource: DataSource,
    private readonly broker: Broker,
    private readonly wake: Wake,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    this.wake.now();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let wait = 50; !this.stop.signal.aborted; wait = Math.min(wait * 2, 2_000)) {
      const since = Date.now();
      try {
        await this.leadOnce();
      } catch (error) {
        if (this.stop.signal.aborted) return;
        this.log.warn(`the relay starts over in ${wait} ms: ${(error as Error).message}`);
      }
      if (Date.now() - since > 10_000) wait = 50;
      await pause(wait, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }

  /** Relays for as long as the database session and the connection to NATS hold. */
  private async leadOnce(): Promise<void> {
    const { client, lost, resign } = await lead(databaseUrl(this.dataSource), 'relay', this.stop.signal);
    try {
      client.on('notification', () => this.wake.now());
      await client.query('listen outbox');
      this.wake.relayIsHere = true;
      const connection = await this.broker.connection(this.stop.signal);
      const drain = new OutboxDrain(this.options.service, client, connection);
      for (let checked = 0, beaten = 0; !this.stop.signal.aborted; await this.wake.wait(poll)) {
        lost.throwIfAborted();
        if (connection.isClosed()) throw new Error('the connection to NATS closed');
        if (Date.now() - checked >= checkEvery) {
          this.halted = await checkStream(client, connection, this.options, this.log);
          if (this.halted) throw new Error(this.halted);
          checked = Date.now();
        }
        await drain.all();
        if (Date.now() - beaten >= heartbeatEvery) {
          await drain.sayHeartbeat();
          beaten = Date.now();
        }
      }
      await drain.all();
    } finally {
      this.wake.relayIsHere = false;
      await resign();
    }
  }
}
