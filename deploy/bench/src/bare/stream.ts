import { DiscardPolicy, jetstreamManager, StorageType } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

/** Makes the stream anew, with the properties of a service's stream. */
export async function emptyStream(nats: NatsConnection, name: string, subjects: string): Promise<void> {
  const { streams } = await jetstreamManager(nats);
  await removeStream(nats, name);
  await streams.add({
    name,
    subjects: [subjects],
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    deny_delete: true,
    deny_purge: true,
  });
}

/** Removes the stream if there is one. */
export async function removeStream(nats: NatsConnection, name: string): Promise<void> {
  const { streams } = await jetstreamManager(nats);
  for await (const known of streams.list()) if (known.config.name === name) await streams.delete(name);
}
