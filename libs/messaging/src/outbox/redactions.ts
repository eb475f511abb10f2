import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readRows } from '../inbox/rows.js';

/** An event of an aggregate whose texts were redacted. */
export interface RedactedEvent {
  id: string;
  sequence: number;
  /** Pointers to the texts of it that are blanked. */
  blanked: string[];
  /** Whether it is yet to be published, for the first time or again. */
  pending: boolean;
}

/** An aggregate whose texts were redacted, with all of its events: what an operator needs to clear the stream of them. */
export interface RedactedAggregate {
  aggregate: string;
  /** Of its latest event. */
  natsSubject: string;
  events: RedactedEvent[];
}

/** Tells which aggregates were redacted. */
@Injectable()
export class Redactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one aggregate, or of all, those behind `after` in the order of their names, at most 100. */
  list({ aggregate, after }: { aggregate?: string; after?: string }): Promise<RedactedAggregate[]> {
    return readRows(
      this.dataSource.manager,
      `select aggregate, (array_agg(nats_subject order by sequence desc))[1] as "natsSubject",
         json_agg(json_build_object('id', id, 'sequence', sequence, 'pending', pending.position is not null,
           'blanked', (select coalesce(json_agg(key), '[]') from json_each(texts) where json_array_length(value) = 1)) order by sequence) as events
       from outbox_log left join outbox_pending pending using (position)
       where aggregate in (select distinct aggregate from outbox_log
         where type like '%.redacted.v%' and ($1::text is null or aggregate = $1) and aggregate > $2 order by aggregate limit 100)
       group by aggregate order by aggregate`,
      [aggregate ?? null, after ?? ''],
    );
  }
}
