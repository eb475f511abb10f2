import type { NatsConnection } from '@nats-io/transport-node';
import type { LoggerService } from '@nestjs/common';
import type { Client } from 'pg';
import { ensureDurables } from '../broker/ensure-durables.js';
import { ensureStream } from '../broker/ensure-stream.js';
import type { MessagingOptions } from '../messaging-options.js';
import { compareWithStream } from './compare-with-stream.js';
import { publishMissing } from './publish-missing.js';

/**
 * On connect and every minute: makes the stream if it is missing, and publishes again what a broker that went back
 * has lost. Answers why publishing must not begin: a log that knows less than its stream was restored from a backup.
 */
export async function checkStream(
  client: Client,
  connection: NatsConnection,
  { service, nats, subscribers = [] }: MessagingOptions,
  log: LoggerService,
): Promise<string | undefined> {
  const info = await ensureStream(connection, service, nats.replicas);
  await ensureDurables(connection, service, subscribers);
  const comparison = await compareWithStream(client, connection, info, service);
  if (comparison === 'ahead-of-the-log')
    return `the stream ${info.config.name} knows events that the database of ${service} does not: it was restored from an older backup. Nothing is published until it knows them: restore a newer backup (docs/operators.md)`;
  if (comparison === 'went-back') {
    const count = await publishMissing(client, connection, info);
    log.error?.(`the broker lost events of the stream ${info.config.name}; ${count} are published again`);
  }
  return undefined;
}
