import type { NatsConnection } from '@nats-io/transport-node';
import type { MessagingOptions } from '../messaging-options.js';
import { ensureStream, streamSettings } from './ensure-stream.js';

const oldest = [2, 10]; // the first that can have each message on the disk before it acknowledges it

/** What makes a broker unfit for production, each in a sentence; old servers take settings that they do not know without a word. */
export async function brokerFaults(connection: NatsConnection, options: MessagingOptions): Promise<string[]> {
  return [
    ...versionFaults(connection.info?.version ?? 'unknown'),
    ...(await permissionFaults(connection)),
    ...(await streamFaults(connection, options)),
  ];
}

/** What speaks against a server of this version. */
export function versionFaults(version: string): string[] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major > oldest[0]! || (major === oldest[0] && minor >= oldest[1]!);
  if (fits) return [];
  return [
    `its version is ${version}, and versions before ${oldest.join('.')} lose what they have acknowledged when the power fails; take a newer one, with sync_interval: always`,
  ];
}

/** Tries to hear what no service may hear: the server says so before it answers the flush. */
async function permissionFaults(connection: NatsConnection): Promise<string[]> {
  let refused = false;
  const attempt = connection.subscribe('lanken.nobody-may-hear-this', {
    callback: (error) => {
      refused ||= error !== null;
    },
  });
  await connection.flush();
  attempt.unsubscribe();
  if (refused) return [];
  return [
    'it lets this service hear and say whatever it likes; give it accounts with permissions, and the service its own credentials in NATS_CREDS',
  ];
}

async function streamFaults(
  connection: NatsConnection,
  { service, nats }: MessagingOptions,
): Promise<string[]> {
  const { config } = await ensureStream(connection, service, nats.replicas);
  const has = config as unknown as Record<string, unknown>;
  const asked = Object.entries(streamSettings(service, nats.replicas));
  return asked
    .filter(([name, value]) => JSON.stringify(has[name]) !== JSON.stringify(value))
    .map(
      ([name, value]) =>
        `its stream ${config.name} has ${name} ${JSON.stringify(has[name])} where ${JSON.stringify(value)} is asked for; an operator can change it`,
    );
}
