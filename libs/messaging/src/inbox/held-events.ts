import { Refusal } from '@lanken/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HeldState } from './held.js';
import { readRows } from './rows.js';

/** A held event as a person sees it; texts and data stay in the database. */
export interface HeldEvent {
  id: string;
  service: string;
  aggregate: string | null;
  sequence: number | null;
  type: string | null;
  natsSubject: string;
  state: HeldState;
  reason: string;
  attempts: number;
  heldSince: Date;
  decidedBy: string | null;
}

/** What a person sees and decides of events that could not take effect. */
@Injectable()
export class HeldEvents {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first; `states` empty for all that are not discarded. */
  list(states: HeldState[] = []): Promise<HeldEvent[]> {
    return readRows(
      this.dataSource.manager,
      `select id, service, aggregate, sequence, headers ->> 'ce-type' as type, nats_subject as "natsSubject", state, reason, attempts,
         held_since as "heldSince", decided_by as "decidedBy"
       from inbox_held where case when cardinality($1::text[]) = 0 then state <> 'discarded' else state = any($1) end order by id limit 1000`,
      [states],
    );
  }

  /** Lets it try again at once. */
  retry(id: string, by: string): Promise<void> {
    return this.decide(id, 'retrying', by);
  }

  /** Gives it up: its aggregate goes on without it. It stays in the table, with who decided. */
  discard(id: string, by: string): Promise<void> {
    return this.decide(id, 'discarding', by);
  }

  private async decide(id: string, state: HeldState, by: string): Promise<void> {
    const decided = await readRows<{ id: string }>(
      this.dataSource.manager,
      `with decided as (
         update inbox_held set state = $2, next_try = now(), decided_by = $3
         where id = $1 and state in ('parked', 'retrying', 'waiting') returning id)
       select id from decided`,
      [id, state, by],
    );
    if (decided.length === 0)
      throw new Refusal('not-found', 'held-event-not-found', `There is no held event with the id ${id}.`);
  }
}
