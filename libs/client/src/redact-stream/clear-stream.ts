import { setTimeout as pause } from 'node:timers/promises';
import { textAt } from '@lanken/contracts';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { copiesOf, type Copy } from './copies.js';

/** An aggregate whose texts were redacted, as its service's log has it. */
export interface RedactedAggregate {
  aggregate: string;
  natsSubject: string;
  events: { id: string; sequence: number; blanked: string[]; pending: boolean }[];
}

/** The service whose stream is cleared. */
export interface Log {
  /** What it knows now of the aggregate. */
  of(aggregate: string): Promise<RedactedAggregate>;
  /** Publishes all events of the aggregate again. */
  replay(aggregate: string): Promise<void>;
}

const tries = 5;
const betweenLooks = 250; // ms
const looks = 120;

/**
 * Erases from the stream what was redacted, with an operator's connection. The blanked events are published again first,
 * and then every earlier copy of the aggregate's events is erased: so none is ever missing from the stream, and who
 * reads it from the beginning hears them in order. Answers how many messages were erased.
 */
export async function clearStream(
  connection: NatsConnection,
  stream: string,
  redacted: RedactedAggregate,
  log: Log,
): Promise<number> {
  let copies = await copiesOf(connection, stream, redacted);
  if (!copies.some((copy) => isUnblanked(copy, redacted))) return 0;
  for (let tried = 0; tried < tries; tried++) {
    await log.replay(redacted.aggregate);
    const known = await published(redacted.aggregate, log);
    copies = await copiesOf(connection, stream, known);
    const latest = latestOf(copies);
    if (!isWhole(latest, known)) continue; // an event was said meanwhile and came between
    const { streams } = await jetstreamManager(connection, { checkAPI: false });
    const earlier = copies.filter((copy) => latest.get(copy.id) !== copy);
    for (const { seq } of earlier) await streams.deleteMessage(stream, seq, true);
    return earlier.length;
  }
  throw new Error(`${redacted.aggregate} changes all the time: nothing of it was erased; try again later`);
}

/** Waits until all that was said of the aggregate is published. */
async function published(aggregate: string, log: Log): Promise<RedactedAggregate> {
  for (let look = 0; look < looks; look++) {
    const known = await log.of(aggregate);
    if (!known.events.some(({ pending }) => pending)) return known;
    await pause(betweenLooks);
  }
  throw new Error(`the service does not publish ${aggregate}: see lanken outbox`);
}

/** The copy of each event that was published last. */
const latestOf = (copies: Copy[]): Map<string, Copy> => new Map(copies.map((copy) => [copy.id, copy]));

/** Whether the latest copies are all that was said, in order, and blanked. */
function isWhole(latest: Map<string, Copy>, known: RedactedAggregate): boolean {
  const inOrder = [...latest.values()].sort((one, other) => one.seq - other.seq);
  return (
    inOrder.map(({ id }) => id).join() === known.events.map(({ id }) => id).join() &&
    !inOrder.some((copy) => isUnblanked(copy, known))
  );
}

function isUnblanked({ id, data }: Copy, { events }: RedactedAggregate): boolean {
  const blanked = events.find((event) => event.id === id)?.blanked ?? [];
  return blanked.some((pointer) => textAt(data, pointer) !== undefined);
}
