import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import {
  connect,
  credsAuthenticator,
  nanos,
  PermissionViolationError,
  type NatsConnection,
} from '@nats-io/transport-node';
import type { RunningNats } from '@lanken/servers';
import { streamOf, type Subscriber } from '../request.js';
import { makeApart } from './make-apart.js';

const services = ['directory', 'needs'];

/** Two outside subscribers. */
export const subscribers: Subscriber[] = [
  { name: 'national-agency', stream: 'NEEDS', filter: 'lanken.*.needs.national.>' },
  { name: 'county-07', stream: 'NEEDS', filter: 'lanken.*.needs.*.07.>' },
];

/** A subject on which the national level hears a need. */
export const nationalNeed = 'lanken.v1.needs.national.08.0180.need.published';

/** A broker with the accounts, the services' streams and the subscribers' durables. */
export class World {
  private readonly connections = new Map<string, Promise<NatsConnection>>();

  private constructor(
    readonly broker: RunningNats,
    private readonly directory: string,
  ) {}

  static async open(start: (config: string) => Promise<RunningNats>): Promise<World> {
    const directory = await mkdtemp(join(tmpdir(), 'lanken-test-accounts-'));
    return new World(await start(await makeApart({ directory, services, subscribers })), directory);
  }

  /** Makes the streams and the durables anew, empty, each with the credentials of its owner. */
  async renew(): Promise<void> {
    const operator = await jetstreamManager(await this.as('operator'));
    for (const { config } of await operator.streams.list().next()) await operator.streams.delete(config.name);
    for (const service of services) {
      const { streams } = await jetstreamManager(await this.as(service));
      await streams.add({ name: streamOf(service), subjects: [`lanken.*.${service}.>`] });
    }
    const { consumers } = await jetstreamManager(await this.as('needs'));
    for (const { name, stream, filter } of subscribers) {
      await consumers.add(stream, {
        durable_name: name,
        filter_subject: filter,
        ack_policy: AckPolicy.Explicit,
        ack_wait: nanos(1_000),
      });
    }
  }

  /** The connection of this user, with its credentials. */
  as(name: string): Promise<NatsConnection> {
    const connection = this.connections.get(name) ?? this.connect(name);
    this.connections.set(name, connection);
    return connection;
  }

  /** Publishes an event as the service does. */
  async say(subject: string, text = 'an event'): Promise<void> {
    await jetstream(await this.as(subject.split('.')[2]!)).publish(subject, text);
  }

  /** The subjects of all that a stream holds, in order. */
  async held(stream: string): Promise<string[]> {
    const { streams } = await jetstreamManager(await this.as('operator'));
    const { last_seq } = (await streams.info(stream)).state;
    const subjects: string[] = [];
    for (let seq = 1; seq <= last_seq; seq++)
      subjects.push((await streams.getMessage(stream, { seq }))!.subject);
    return subjects;
  }

  /** Restarts the broker; what is published before a connection is back would be lost. */
  async restart(): Promise<void> {
    const back = [...this.connections.values()].map(async (connection) => reconnected(await connection));
    await this.broker.restart();
    await Promise.all(back);
  }

  async close(): Promise<void> {
    for (const connection of this.connections.values()) await (await connection).close();
    await this.broker.stop();
    await rm(this.directory, { recursive: true });
  }

  private async connect(name: string): Promise<NatsConnection> {
    return connect({
      servers: this.broker.url,
      authenticator: credsAuthenticator(await readFile(join(this.directory, `${name}.creds`))),
      inboxPrefix: `_INBOX.${name}`,
      reconnectTimeWait: 100,
    });
  }
}

async function reconnected(connection: NatsConnection): Promise<void> {
  for await (const { type } of connection.status()) if (type === 'reconnect') return;
}

/** How the broker takes a request: it refuses to pass it on, says what is wrong, or answers. */
export async function asked(
  connection: NatsConnection,
  subject: string,
  body: unknown = '',
): Promise<string> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  try {
    const answer = (await connection.request(subject, payload, { timeout: 5_000 })).json<{
      error?: { description: string };
    }>();
    return answer.error?.description ?? 'answered';
  } catch (error) {
    if (causes(error).some((cause) => cause instanceof PermissionViolationError)) return 'refused';
    throw error;
  }
}

/** Whether the broker lets a connection listen to a subject. */
export async function listening(connection: NatsConnection, subject: string): Promise<string> {
  let outcome = 'listens';
  const subscription = connection.subscribe(subject, {
    callback: (error) => {
      if (error instanceof PermissionViolationError) outcome = 'refused';
    },
  });
  await connection.flush();
  subscription.unsubscribe();
  return outcome;
}

function causes(error: unknown): unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}
