import type { Level } from '@lanken/contracts';

/** Somebody outside who hears a service's events through a durable consumer of the same name. */
export interface Subscriber {
  name: string;
  /** Only what has reached this level. */
  level?: Level;
  /** Only what belongs to this county. */
  county?: string;
}

/** Whose messages these are, and where NATS is. */
export abstract class MessagingOptions {
  /** The service's name: its stream is the name in capitals. */
  service: string;
  nats: {
    servers: string;
    /** The text of a `.creds` file; absent where the broker asks for none. */
    credentials?: string;
    /** How many servers of a cluster keep each message; the broker's own default where none is said. */
    replicas?: number;
  };
  /** Whose durable consumers the service makes on its stream. */
  subscribers?: Subscriber[];
}

/** The stream of a service's events. */
export const streamOf = (service: string): string => service.toUpperCase();

/** Where a service gets its answers from NATS: its credentials allow no other inbox. */
export const inboxPrefix = (service: string): string => `_INBOX.${service}`;
