import { setTimeout as pause } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Broker } from '../broker/broker.js';
import { databaseUrl } from '../database-url.js';
import { lead } from '../leader.js';
import { streamOf } from '../messaging-options.js';
import type { Transactions } from '../transactions.js';
import { afterLast, type Cursor } from './cursor.js';
import type { Handlers } from './handlers.js';
import { Inbox } from './inbox.js';
import { StreamReader } from './reader.js';
import { readRows } from './rows.js';

const heldEvery = 500; // ms between looks at what is held

/** Follows the events of one service: of all processes of this one, a single one reads. */
export class Follower {
  private readonly log: Logger;
  private readonly stop = new AbortController();
  private reader?: StreamReader;
  private readonly running: Promise<void>;

  constructor(
    private readonly service: string,
    private readonly handlers: Handlers,
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly broker: Broker,
  ) {
    this.log = new Logger(`Follower of ${service}`);
    this.running = this.run();
  }

  /** Finishes the batch under way. */
  async end(): Promise<void> {
    this.stop.abort();
    this.reader?.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let wait = 50; !this.stop.signal.aborted; wait = Math.min(wait * 2, 2_000)) {
      const since = Date.now();
      try {
        await this.readOnce();
      } catch (error) {
        if (this.stop.signal.aborted) return;
        this.log.warn(`reading starts over in ${wait} ms: ${(error as Error).message}`);
      }
      if (Date.now() - since > 10_000) wait = 50;
      await pause(wait, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }

  private async readOnce(): Promise<void> {
    const { lost, resign } = await lead(
      databaseUrl(this.dataSource),
      `follow ${this.service}`,
      this.stop.signal,
    );
    try {
      const connection = await this.broker.connection(this.stop.signal);
      const cursor = await this.cursor(connection);
      const inbox = new Inbox(this.transactions, this.handlers, cursor, this.log);
      // What was read last comes again, to see whether it is still what it was.
      const from = Math.max(cursor.sequence, 1);
      this.reader = await StreamReader.open(connection, this.broker.newInbox(), this.service, from);
      let isFirst = true;
      for (let looked = 0; !this.stop.signal.aborted;) {
        lost.throwIfAborted();
        const came = await this.reader.next(heldEvery);
        const batch = isFirst ? await afterLast(this.dataSource.manager, cursor, came) : came;
        isFirst &&= came.length === 0;
        if (batch.length) await inbox.take(batch);
        if (Date.now() - looked < heldEvery) continue;
        while (await inbox.takeDue());
        looked = Date.now();
      }
    } finally {
      await this.reader?.end().catch(() => undefined); // it ends by itself when nobody asks it for messages
      this.reader = undefined;
      await resign();
    }
  }

  /** Where to read on. A stream that was made anew, or has less than was read, is read from its beginning. */
  private async cursor(connection: NatsConnection): Promise<Cursor> {
    const { streams } = await jetstreamManager(connection, { checkAPI: false });
    const info = await streams.info(streamOf(this.service));
    const [row] = await readRows<Omit<Cursor, 'service'>>(
      this.dataSource.manager,
      `insert into inbox_cursor as known (service, created, sequence) values ($1, $2, 0)
       on conflict (service) do update set created = excluded.created, version = known.version + 1,
         sequence = case when known.created = excluded.created and known.sequence <= $3 then known.sequence else 0 end
       returning created, sequence::int, stored, version::int`,
      [this.service, info.created, info.state.last_seq],
    );
    return { service: this.service, ...row! };
  }
}
