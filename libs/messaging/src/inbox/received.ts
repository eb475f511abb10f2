import { fromHeaders, type Envelope } from '@lanken/contracts';
import type { JsMsg } from '@nats-io/jetstream';

/** A message as it came, before anyone believes it. */
export interface Received {
  streamSequence: number;
  natsSubject: string;
  headers: Record<string, string>;
  data: string;
}

export function received(message: JsMsg): Received {
  const headers: Record<string, string> = {};
  for (const [name, values] of message.headers ?? []) headers[name] = values[0] ?? '';
  return { streamSequence: message.seq, natsSubject: message.subject, headers, data: message.string() };
}

/** The envelope, or in words why there is none. */
export function envelopeOf({ headers }: Received): Envelope | string {
  try {
    return fromHeaders((name) => headers[name]);
  } catch (error) {
    return (error as Error).message;
  }
}
