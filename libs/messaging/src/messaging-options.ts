/** Whose messages these are, and where NATS is. */
export abstract class MessagingOptions {
  /** The service's name: its stream is the name in capitals. */
  service: string;
  nats: {
    servers: string;
    /** The text of a `.creds` file; absent where the broker asks for none. */
    credentials?: string;
  };
}

/** The stream of a service's events. */
export const streamOf = (service: string): string => service.toUpperCase();

/** Where a service gets its answers from NATS: its credentials allow no other inbox. */
export const inboxPrefix = (service: string): string => `_INBOX.${service}`;
