import { fromHeaders, sourceOf, type Envelope } from '@lanken/contracts';
import type { Msg } from '@nats-io/transport-node';
import { headersOf } from './headers-of.js';

/** A message as it came, before anyone believes it. */
export interface Received {
  streamSequence: number;
  natsSubject: string;
  /** The envelope, or in words why there is none. */
  envelope: Envelope | string;
  headers(): Record<string, string>;
  data(): string;
}

/** A message as it comes from the stream. */
export interface Arrived extends Received {
  /** Which message of its reader it is, from 1. */
  delivery: number;
  /** When the broker stored it, in nanoseconds: with the sequence it names one message for ever. */
  stored: string;
}

/** Takes in a message from the stream of a service. */
export function arrived(message: Msg, service: string): Arrived {
  const headers = headersOf(message);
  return {
    ...placeIn(message.reply ?? ''),
    natsSubject: message.subject,
    envelope: envelopeIn(service, message.subject, (name) => headers.get(name)),
    headers: () => Object.fromEntries(headers),
    data: () => message.string(),
  };
}

/**
 * What the broker says of a message by its reply subject:
 * `$JS.ACK.[<domain>.<account>.]<stream>.<consumer>.<deliveries>.<stream sequence>.<delivery>.<stored>.<pending>…`
 */
function placeIn(reply: string): Pick<Arrived, 'streamSequence' | 'delivery' | 'stored'> {
  const tokens = reply.split('.');
  const [sequence, delivery, stored] = tokens.slice(tokens.length === 9 ? 5 : 7);
  return { streamSequence: Number(sequence), delivery: Number(delivery), stored: stored ?? '' };
}

/** Reads the envelope of an event of the service, or says why there is none. */
export function envelopeIn(
  service: string,
  natsSubject: string,
  get: (name: string) => string | undefined,
): Envelope | string {
  try {
    const envelope = fromHeaders(get);
    // The broker says who may publish where, but a reply can be steered into another's stream under its own subject.
    const isOwn = envelope.source === sourceOf(service) && natsSubject.split('.')[2] === service;
    return isOwn
      ? envelope
      : `not an event of ${service}, although it is in its stream: ${envelope.source} on ${natsSubject}`;
  } catch (error) {
    return `not an event of Länken: ${(error as Error).message}`;
  }
}

/** The data of a message; undefined when it is not JSON. */
export function jsonIn(data: string): object | undefined {
  try {
    return JSON.parse(data) as object;
  } catch {
    return undefined; // whoever sent it: it is parked, and the reason says so
  }
}
