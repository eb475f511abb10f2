import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { connect, createInbox, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import { inboxPrefix, MessagingOptions } from '../messaging-options.js';

/**
 * The connection to NATS. The client's own reconnection is off: it would send again what it has buffered, behind
 * messages that were lost. Instead every user of a connection that closed starts over from what the database says.
 */
@Injectable()
export class Broker implements OnApplicationShutdown {
  private readonly log = new Logger(Broker.name);
  private current?: Promise<NatsConnection>;
  private readonly stop = new AbortController();

  constructor(@Inject(MessagingOptions) private readonly options: MessagingOptions) {}

  /** An open connection, as soon as there is one; rejects when the signal aborts before. */
  async connection(until?: AbortSignal): Promise<NatsConnection> {
    for (;;) {
      this.current ??= this.connect();
      const connection = await unlessAborted(this.current, until);
      if (!connection.isClosed()) return connection;
      this.current = undefined;
    }
  }

  /** Whether there is a connection now. */
  connected = false;

  /** A new address for answers that this service may hear. */
  newInbox(): string {
    return createInbox(inboxPrefix(this.options.service));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    // A connection that never came needs no closing.
    await this.current?.then((connection) => connection.close()).catch(() => undefined);
  }

  private async connect(): Promise<NatsConnection> {
    const { service, nats } = this.options;
    for (let wait = 50; ; wait = Math.min(wait * 2, 2_000)) {
      try {
        const connection = await connect({
          servers: nats.servers,
          authenticator: nats.credentials
            ? credsAuthenticator(new TextEncoder().encode(nats.credentials))
            : undefined,
          name: service,
          inboxPrefix: inboxPrefix(service),
          reconnect: false,
          timeout: 3_000,
          pingInterval: 5_000,
        });
        this.connected = true;
        void connection.closed().then((error) => this.lost(error ?? undefined));
        return connection;
      } catch (error) {
        this.log.warn(`NATS is not there (${(error as Error).message}); trying again in ${wait} ms`);
        await pause(wait, undefined, { signal: this.stop.signal });
      }
    }
  }

  private lost(error?: Error): void {
    this.connected = false;
    if (!this.stop.signal.aborted)
      this.log.warn(`the connection to NATS was lost${error ? `: ${error.message}` : ''}`);
  }
}

function unlessAborted<T>(coming: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return coming;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    void coming.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
