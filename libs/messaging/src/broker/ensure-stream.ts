import {
  DiscardPolicy,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { streamOf } from '../messaging-options.js';

const streamNotFound = 10_059; // JetStream's error code

/** How a service's stream must be: the broker never decides to drop, nor may anyone purge. */
export const streamSettings = (service: string, replicas?: number): Partial<StreamConfig> => ({
  subjects: [`lanken.*.${service}.>`],
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.New,
  storage: StorageType.File,
  max_age: 0,
  max_msgs: -1,
  max_bytes: -1,
  max_msgs_per_subject: -1,
  duplicate_window: 120_000_000_000, // two minutes, in ns
  deny_purge: true,
  ...(replicas && { num_replicas: replicas }),
});

/** The service's stream, made if it is missing. */
export async function ensureStream(
  connection: NatsConnection,
  service: string,
  replicas?: number,
): Promise<StreamInfo> {
  const { streams } = await jetstreamManager(connection, { checkAPI: false });
  try {
    return await streams.info(streamOf(service));
  } catch (error) {
    if ((error as { code?: number }).code !== streamNotFound) throw error;
  }
  return streams.add({ name: streamOf(service), ...streamSettings(service, replicas) });
}
