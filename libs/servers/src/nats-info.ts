import { connect } from 'node:net';

/** What a nats-server says of itself to whoever connects. */
export interface NatsInfo {
  version: string;
  server_name: string;
  jetstream?: boolean;
}

/** Asks the server on this address what it is; fails when none answers within two seconds. */
export function natsInfo(host: string, port: number): Promise<NatsInfo> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: 2_000 });
    let heard = '';
    socket.on('data', (bytes) => {
      heard += bytes.toString('utf8');
      if (!heard.includes('\r\n')) return;
      socket.destroy();
      if (heard.startsWith('INFO ')) resolve(JSON.parse(heard.slice(5, heard.indexOf('\r\n'))) as NatsInfo);
      else reject(new Error(`what answers on ${host}:${port} is not a nats-server`));
    });
    socket.on('timeout', () => socket.destroy(new Error(`nothing answers on ${host}:${port}`)));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`${host}:${port} closed the connection`)));
  });
}
