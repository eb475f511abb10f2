import {
  breachOf,
  eventFacts,
  eventType,
  natsSubject,
  splitTexts,
  withoutTexts,
  type EventClass,
} from '@lanken/contracts';
import { arrayLiteral, type NamedAggregate, type Write } from '@lanken/persistence';
import type { RequestContext } from '../request-context.js';
import { contentDigest, saltTexts, type Chained } from './chain.js';

/** A row of `outbox_log` that is not written yet. */
export interface Entry extends Chained {
  /** As JSON. */
  data: string;
  /** As JSON: what is known of the free texts in it. */
  texts: string | null;
  /** Of the content; the trigger makes the link of it. */
  digest: string;
}

const mostBytes = 64 * 1024;

/** What the log says of an event of the aggregate; throws when the event breaks its contract or is too large. */
export function entry(
  aggregate: NamedAggregate,
  event: object,
  id: string,
  now: Date,
  context: RequestContext,
): Entry {
  const kind = event.constructor as EventClass;
  const data = aggregate.dataclass === 'restricted' ? withoutTexts(event) : event;
  const breach = breachOf(kind, data);
  if (breach) throw new Error(`the event breaks its contract: ${breach}`);
  const json = JSON.stringify(data);
  if (Buffer.byteLength(json) > mostBytes)
    throw new Error(`${eventType(kind)} is larger than ${mostBytes} bytes`);
  const said: Chained = {
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
  };
  const { codes, texts } = splitTexts(kind, data);
  const salted = saltTexts(texts);
  const digest = `\\x${contentDigest(said, codes, salted)}`;
  return { ...said, data: json, texts: salted && JSON.stringify(salted), digest };
}

const types = {
  id: 'uuid',
  aggregate: 'text',
  sequence: 'int',
  level_since: 'int',
  type: 'text',
  nats_subject: 'text',
  data_class: 'text',
  time: 'timestamptz',
  correlation: 'text',
  causation: 'text',
  trace: 'text',
  data: 'json',
  texts: 'json',
  digest: 'bytea',
} as const satisfies Record<keyof Entry, string>;

const columns = Object.keys(types) as (keyof Entry)[];
const into = `insert into outbox_log (${columns.join(', ')})`;
const numbers = columns.map((_, index) => `$${index + 1}`);
const arrays = columns.map((column, index) => `$${index + 1}::${types[column]}[]`);
const one = `${into} values (${numbers.join(', ')}) returning position`;
const many = `${into} select * from unnest(${arrays.join(', ')}) returning position`;
const queue = 'insert into outbox_pending (position) select position from said';

/** Writes the events to the log, in order, and to the queue of the relay. */
export const writeOutbox = (entries: Entry[]): Write[] => [
  entries.length === 1
    ? { as: 'said', text: one, values: columns.map((column) => valueOf(entries[0]!, column)) }
    : {
        as: 'said',
        text: many,
        values: columns.map((column) => arrayLiteral(entries.map((each) => valueOf(each, column)))),
      },
  { text: queue, values: [] },
];

const valueOf = (entry: Entry, column: keyof Entry): unknown =>
  column === 'time' ? entry.time.toISOString() : entry[column];
