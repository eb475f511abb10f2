import {
  DiscardPolicy,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { streamOf } from '../messaging-options.js';

const streamNotFound = 10_059; // JetStream's error code

/** The service's stream, made if it is missing: the broker never decides to drop, nor may anyone purge. */
export async function ensureStream(connection: NatsConnection, service: string): Promise<StreamInfo> {
  const { streams } = await jetstreamManager(connection, { checkAPI: false });
  try {
    return await streams.info(streamOf(service));
  } catch (error) {
    if ((error as { code?: number }).code !== streamNotFound) throw error;
  }
  return streams.add({
    name: streamOf(service),
    subjects: [`lanken.*.${service}.>`],
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    storage: StorageType.File,
    duplicate_window: 120_000_000_000, // two minutes, in ns
    deny_purge: true,
  });
}
