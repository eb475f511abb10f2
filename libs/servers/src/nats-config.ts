import type { NatsOptions } from './nats.js';

/** Text of a nats-server configuration with JetStream kept in a file store. */
export function natsConfig(at: {
  name: string;
  host: string;
  port: number;
  storeDir: string;
  version: string;
  options: Pick<NatsOptions, 'config' | 'sync'>;
}): string {
  const sync = at.options.sync === 'always' && knowsSync(at.version) ? '\n  sync_interval: always' : '';
  return `# Written at each start.
server_name: ${at.name}
host: ${JSON.stringify(at.host)}
port: ${at.port}
jetstream {
  store_dir: ${JSON.stringify(at.storeDir)}${sync}
}
${at.options.config ?? ''}
`;
}

/** Servers before 2.10 take `sync_interval` without a word and do not act on it. */
export function knowsSync(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 10);
}
