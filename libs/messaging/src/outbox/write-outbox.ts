import {
  breachOf,
  eventFacts,
  eventType,
  natsSubject,
  withoutTexts,
  type EventClass,
} from '@lanken/contracts';
import type { Aggregate, Write } from '@lanken/persistence';
import type { RequestContext } from '../request-context.js';

/** A row of `outbox_log` that is not written yet. */
export interface Entry {
  id: string;
  aggregate: string;
  sequence: number;
  level_since: number;
  type: string;
  nats_subject: string;
  data_class: string;
  time: Date;
  correlation: string;
  causation?: string;
  trace?: string;
  data: object;
}

const mostBytes = 64 * 1024;

/** What the log says of an event of the aggregate; throws when the event breaks its contract or is too large. */
export function entry(
  aggregate: Aggregate,
  event: object,
  id: string,
  now: Date,
  context: RequestContext,
): Entry {
  const kind = event.constructor as EventClass;
  const data = aggregate.dataclass === 'restricted' ? withoutTexts(event) : event;
  const breach = breachOf(kind, data);
  if (breach) throw new Error(`the event breaks its contract: ${breach}`);
  if (Buffer.byteLength(JSON.stringify(data)) > mostBytes)
    throw new Error(`${eventType(kind)} is larger than ${mostBytes} bytes`);
  return {
    id,
    aggregate: `${eventFacts(kind).aggregate}/${aggregate.id}`,
    sequence: aggregate.sequence,
    level_since: aggregate.levelSince,
    type: eventType(kind),
    nats_subject: natsSubject(kind, aggregate),
    data_class: aggregate.dataclass,
    time: now,
    correlation: context.correlationId,
    causation: context.causationId,
    trace: context.traceparent,
    data,
  };
}

const into = `insert into outbox_log
  (id, aggregate, sequence, level_since, type, nats_subject, data_class, time, correlation, causation, trace, data)`;
const one = `${into} values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning position`;
const many = `${into} select * from json_to_recordset($1) as e(id uuid, aggregate text, sequence int, level_since int, type text,
    nats_subject text, data_class text, time timestamptz, correlation text, causation text, trace text, data json)
  returning position`;
const queue = 'insert into outbox_pending (position) select position from said';

/** Writes the events to the log, in order, and to the queue of the relay. */
export const writeOutbox = (entries: Entry[]): Write[] => [
  entries.length === 1
    ? { as: 'said', text: one, values: valuesOf(entries[0]!) }
    : { as: 'said', text: many, values: [JSON.stringify(entries)] },
  { text: queue, values: [] },
];

const valuesOf = (entry: Entry): unknown[] => [
  entry.id,
  entry.aggregate,
  entry.sequence,
  entry.level_since,
  entry.type,
  entry.nats_subject,
  entry.data_class,
  entry.time.toISOString(),
  entry.correlation,
  entry.causation,
  entry.trace,
  JSON.stringify(entry.data),
];
