import { toHeaders, dataSchema, type Envelope, type Visibility } from '@lanken/contracts';
import { arrayLiteral } from '@lanken/persistence';
import { MsgHdrsImpl } from '@nats-io/transport-node';
import { types, type Client } from 'pg';
import type { Message } from './publisher.js';

export const mostAtOnce = 1_000;

/** A row of the queue with what the log says of it. */
export interface Pending {
  position: string;
  epoch: number;
  id: string;
  aggregate: string;
  sequence: number;
  level_since: number;
  type: string;
  nats_subject: string;
  data_class: Visibility;
  /** As PostgreSQL writes it in UTC: `2026-11-22 06:14:03.123456+00` */
  time: string;
  recorded: string;
  correlation: string;
  causation: string | null;
  trace: string | null;
  data: string;
}

/**
 * What is in the queue, oldest first, without what is under way. It selects by presence, never by a cursor: a
 * transaction that commits late has a position behind those already published.
 */
export async function readPending(client: Client, underWay: string[]): Promise<Pending[]> {
  const { rows } = await client.query<Pending>({
    name: 'read-pending',
    // Without `offset 0` the planner may join the whole log, which grows for ever, with the few rows of the queue.
    text: `select p.position, p.epoch, l.id, l.aggregate, l.sequence, l.level_since, l.type, l.nats_subject, l.data_class,
             l.time, l.recorded, l.correlation, l.causation, l.trace, l.data::text as data
           from (select position, epoch from outbox_pending
                 where position <> all($1::bigint[]) order by position limit ${mostAtOnce}) p
           cross join lateral (select * from outbox_log where outbox_log.position = p.position offset 0) l
           order by p.position`,
    values: [arrayLiteral(underWay)],
    types: asWritten,
  });
  return rows;
}

/** Takes from the queue what the broker has stored, and remembers how far its stream then is. */
export async function settle(
  client: Client,
  stream: string,
  batch: Pending[],
  lastSequence: number,
): Promise<void> {
  await client.query({
    name: 'settle',
    text: `with gone as (delete from outbox_pending where position = any($1::bigint[]))
           update outbox_stream set last_sequence = greatest(last_sequence, $2) where stream = $3`,
    values: [arrayLiteral(batch.map(({ position }) => position)), lastSequence, stream],
  });
}

/** The message id by which the broker drops what it is sent twice; another one when it is published again on purpose. */
export const messageId = ({ id, epoch }: Pending): string => (epoch ? `${id}:r${epoch}` : id);

// Times as text: making dates of them only to write them again is a tenth of the relay's work.
const asWritten = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === Number(types.builtins.TIMESTAMPTZ)
      ? String
      : (types.getTypeParser(oid, format) as (value: string) => unknown),
};

const rfc3339 = (time: string): string => `${time.slice(0, 10)}T${time.slice(11, time.indexOf('+', 11))}Z`;

/** The event as it goes to the broker. */
export function toMessage(source: string, row: Pending): Message {
  const envelope: Envelope = {
    id: row.id,
    source,
    type: row.type,
    subject: row.aggregate,
    time: rfc3339(row.time),
    dataschema: dataSchema(row.type),
    sequence: row.sequence,
    levelsince: row.level_since,
    correlationid: row.correlation,
    causationid: row.causation ?? undefined,
    recordedtime: rfc3339(row.recorded),
    dataclass: row.data_class,
    traceparent: row.trace ?? undefined,
  };
  let text = `NATS/1.0\r\nNats-Msg-Id: ${messageId(row)}\r\ncontent-type: application/json\r\n`;
  for (const [name, value] of toHeaders(envelope)) text += `${name}: ${value}\r\n`;
  return { subject: row.nats_subject, headers: new WrittenHeaders(text), data: row.data };
}

/** Headers that are written already: the client's own are checked one by one against all before, half of the relay's work. */
class WrittenHeaders extends MsgHdrsImpl {
  constructor(private readonly text: string) {
    super();
  }

  override encode(): Uint8Array {
    return Buffer.from(`${this.text}\r\n`, 'latin1');
  }
}
