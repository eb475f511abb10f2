import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager, type StreamInfo } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Client } from 'pg';
import { v7 } from 'uuid';

/** Puts into the queue again every event of the log that the stream does not hold; answers how many. */
export async function publishMissing(
  client: Client,
  connection: NatsConnection,
  info: StreamInfo,
): Promise<number> {
  const stream = info.config.name;
  await client.query('begin');
  try {
    await client.query('create temporary table stored (id uuid primary key) on commit drop');
    for await (const ids of storedIds(connection, info))
      await client.query('insert into stored select unnest($1::uuid[]) on conflict do nothing', [ids]);
    const { rows } = await client.query<{ epoch: number }>(
      'update outbox_stream set epoch = epoch + 1, created = $2, last_sequence = $3 where stream = $1 returning epoch',
      [stream, info.created, info.state.last_seq],
    );
    const { rowCount } = await client.query(
      `insert into outbox_pending (position, epoch)
       select position, $1 from outbox_log where not exists (select 1 from stored where stored.id = outbox_log.id)
       on conflict (position) do update set epoch = excluded.epoch`,
      [rows[0]!.epoch],
    );
    await client.query('commit');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('rollback').catch(() => undefined); // the first error is the one to tell
    throw error;
  }
}

/** The ids of all events in the stream, some hundred at a time. */
async function* storedIds(connection: NatsConnection, info: StreamInfo): AsyncGenerator<string[]> {
  if (info.state.messages === 0) return;
  const manager = await jetstreamManager(connection, { checkAPI: false });
  const name = `compare-${v7()}`;
  await manager.consumers.add(info.config.name, {
    name,
    ack_policy: AckPolicy.None,
    deliver_policy: DeliverPolicy.All,
    headers_only: true,
    mem_storage: true,
    inactive_threshold: 60_000_000_000, // ns
  });
  const consumer = await jetstream(connection).consumers.get(info.config.name, name);
  for (let read = 0; read < info.state.last_seq;) {
    const ids: string[] = [];
    for await (const message of await consumer.fetch({ max_messages: 500, expires: 5_000 })) {
      read = message.seq;
      const id = message.headers?.get('ce-id');
      if (id) ids.push(id);
      if (message.info.pending === 0) read = info.state.last_seq;
      if (read >= info.state.last_seq) break;
    }
    yield ids;
  }
  await manager.consumers.delete(info.config.name, name);
}
