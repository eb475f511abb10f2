import { fromHeaders, type Envelope } from '@lanken/contracts';
import type { JsMsg } from '@nats-io/jetstream';

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
export function received(message: JsMsg): Received {
  // One pass: the client's own look-up of a name goes through all of them.
  const headers = new Map<string, string>();
  for (const [name, values] of message.headers ?? []) headers.set(name, values[0] ?? '');
  return {
    streamSequence: message.seq,
    natsSubject: message.subject,
    envelope: envelopeIn((name) => headers.get(name)),
    headers: () => Object.fromEntries(headers),
    data: () => message.string(),
  };
}

/** Reads the envelope, or says why it cannot. */
export function envelopeIn(get: (name: string) => string | undefined): Envelope | string {
  try {
    return fromHeaders(get);
  } catch (error) {
    return `not an event of Länken: ${(error as Error).message}`;
  }
}
