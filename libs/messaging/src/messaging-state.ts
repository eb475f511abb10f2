import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Broker } from './broker/broker.js';
import { readRows } from './inbox/rows.js';
import { Relay } from './outbox/relay.js';

/** The event path in numbers. */
export interface EventPathState {
  /** Whether NATS is connected. */
  broker: boolean;
  /** Why the relay does not publish, when it waits for a person. */
  halted?: string;
  /** Events that are not yet known to be stored by the broker. */
  pending: number;
  /** Age in seconds of the oldest of them. */
  oldestPending: number;
  held: { waiting: number; retrying: number; parked: number };
  /** Events that wait for one that is not here, for more than 5 seconds. */
  gaps: number;
  /** For each followed service, the stream's sequence up to which it is read. */
  read: Record<string, number>;
}

/** Tells the state of the event path. */
@Injectable()
export class MessagingState {
  constructor(
    private readonly dataSource: DataSource,
    private readonly broker: Broker,
    private readonly relay: Relay,
  ) {}

  async now(): Promise<EventPathState> {
    const [row] = await readRows<Omit<EventPathState, 'broker' | 'halted'>>(
      this.dataSource.manager,
      `select (select count(*)::int from outbox_pending) as pending,
        (select coalesce(extract(epoch from now() - min(l.recorded)), 0)::float from outbox_pending join outbox_log l using (position)) as "oldestPending",
        (select json_build_object('waiting', count(*) filter (where state = 'waiting'), 'retrying', count(*) filter (where state = 'retrying'),
           'parked', count(*) filter (where state = 'parked')) from inbox_held) as held,
        (select count(*)::int from inbox_held h where state = 'waiting' and held_since < now() - interval '5 seconds' and not exists (
           select 1 from inbox_held e where e.service = h.service and e.aggregate = h.aggregate and e.sequence < h.sequence and e.state <> 'discarded')) as gaps,
        (select coalesce(json_object_agg(service, sequence), '{}') from inbox_cursor) as read`,
    );
    return { broker: this.broker.connected, halted: this.relay.halted, ...row! };
  }
}
