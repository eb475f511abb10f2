import { fromHeaders, sourceOf, type Envelope } from '@lanken/contracts';
import { jetstreamManager, type StreamInfo } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Client } from 'pg';

/** How the stream compares with what the log knows of it. */
export type Comparison = 'as-expected' | 'went-back' | 'ahead-of-the-log';

/** Notices a broker that lost events, and a database that was restored from a backup. */
export async function compareWithStream(
  client: Client,
  connection: NatsConnection,
  info: StreamInfo,
  service: string,
): Promise<Comparison> {
  const stream = info.config.name;
  const { rows } = await client.query<{ created: string; last_sequence: string }>(
    `insert into outbox_stream (stream, created, last_sequence) values ($1, $2, 0)
     on conflict (stream) do update set stream = excluded.stream returning created, last_sequence`,
    [stream, info.created],
  );
  const known = rows[0]!;
  if (known.created !== info.created || info.state.last_seq < Number(known.last_sequence)) return 'went-back';
  const isNew = info.state.last_seq > Number(known.last_sequence);
  return isNew && (await lastIsUnknown(client, connection, info, service))
    ? 'ahead-of-the-log'
    : 'as-expected';
}

/** Whether the stream's last message is an event of the service's own that its log does not have. */
async function lastIsUnknown(
  client: Client,
  connection: NatsConnection,
  info: StreamInfo,
  service: string,
): Promise<boolean> {
  const { streams } = await jetstreamManager(connection, { checkAPI: false });
  const last = await streams.getMessage(info.config.name, { seq: info.state.last_seq });
  let envelope: Envelope;
  try {
    envelope = fromHeaders((name) => last?.header.get(name) || undefined);
  } catch {
    return false; // not an event: nobody's, and its readers park it
  }
  if (envelope.source !== sourceOf(service)) return false;
  const { rowCount } = await client.query(
    'select 1 from outbox_log where aggregate = $1 and sequence >= $2',
    [envelope.subject, envelope.sequence],
  );
  return rowCount === 0;
}
