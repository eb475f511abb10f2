import { createServer } from 'node:net';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { natsInfo } from './nats-info.js';
import { freePort } from './ports.js';
import { inFolder, natsIn, placesFor } from './servers-under-test.js';

async function connectedTo<T>(url: string, work: (connection: NatsConnection) => Promise<T>): Promise<T> {
  const connection = await connect({ servers: url, reconnect: false });
  return work(connection).finally(() => connection.close());
}

const publishOne = (connection: NatsConnection) => jetstream(connection).publish('needs.published', '{}');

async function messagesIn(connection: NatsConnection): Promise<number> {
  const { state } = await (await jetstreamManager(connection)).streams.info('NEEDS');
  return state.messages;
}

describe.each(await placesFor('nats:2'))('nats-server (%s)', (place) => {
  it('says its version and keeps acknowledged messages when it is killed and started again', async () => {
    await inFolder(async (folder) => {
      const server = await natsIn(place, { dataDir: join(folder, 'nats'), temporary: true });
      expect(server.version).toMatch(/^2\.\d+\.\d+/);
      await connectedTo(server.url, async (connection) => {
        const manager = await jetstreamManager(connection);
        await manager.streams.add({ name: 'NEEDS', subjects: ['needs.>'] });
        await publishOne(connection);
      });
      await server.kill();
      await server.kill();
      await expect(connect({ servers: server.url, reconnect: false })).rejects.toThrow();
      await server.restart();
      expect(await connectedTo(server.url, messagesIn)).toBe(1);
      await server.stop();
      await server.stop();
    });
  });

  it('has lost every stream after an emptied restart, on the same port', async () => {
    await inFolder(async (folder) => {
      const server = await natsIn(place, { dataDir: join(folder, 'nats'), temporary: true });
      await connectedTo(server.url, async (connection) => {
        const manager = await jetstreamManager(connection);
        await manager.streams.add({ name: 'NEEDS', subjects: ['needs.>'] });
      });
      await server.restart({ emptied: true });
      await expect(connectedTo(server.url, messagesIn)).rejects.toThrow('stream not found');
      await server.stop();
    });
  });

  it('keeps its streams from one start to the next, and loses them by an emptied restart of kept data', async () => {
    await inFolder(async (folder) => {
      const options = { dataDir: join(folder, 'nats') };
      const first = await natsIn(place, options);
      await connectedTo(first.url, async (connection) => {
        const manager = await jetstreamManager(connection);
        await manager.streams.add({ name: 'NEEDS', subjects: ['needs.>'] });
        await publishOne(connection);
      });
      await first.stop();
      const second = await natsIn(place, options);
      expect(await connectedTo(second.url, messagesIn)).toBe(1);
      await second.restart({ emptied: true });
      await expect(connectedTo(second.url, messagesIn)).rejects.toThrow('stream not found');
      await second.stop();
    });
  });

  it('takes another port when the wanted one is taken', async () => {
    await inFolder(async (folder) => {
      const port = await freePort();
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
      const server = await natsIn(place, { dataDir: join(folder, 'nats'), port, temporary: true });
      expect(Number(new URL(server.url).port)).not.toBe(port);
      await server.stop();
      await new Promise((resolve) => other.close(resolve));
    });
  });

  it('takes accounts and permissions from the added configuration', async () => {
    await inFolder(async (folder) => {
      const config = 'authorization { users: [ { user: "needs", password: "word" } ] }';
      const server = await natsIn(place, { dataDir: join(folder, 'nats'), config, temporary: true });
      await expect(connect({ servers: server.url, reconnect: false })).rejects.toThrow(
        /authorization violation/i,
      );
      const connection = await connect({
        servers: server.url,
        user: 'needs',
        pass: 'word',
        reconnect: false,
      });
      await connection.close();
      await server.stop();
    });
  });

  it('says what the server said when it cannot start', async () => {
    await inFolder(async (folder) => {
      const start = natsIn(place, {
        dataDir: join(folder, 'nats'),
        config: 'accounts {',
        temporary: true,
      });
      await expect(start).rejects.toThrow(/did not start[^]*Parse error/i);
    });
  });

  it('refuses a folder on which a server already runs', async () => {
    await inFolder(async (folder) => {
      const options = { dataDir: join(folder, 'nats') };
      const server = await natsIn(place, options);
      await expect(natsIn(place, options)).rejects.toThrow(
        /already runs .* Stop that one first, or use another data folder/,
      );
      const { hostname, port } = new URL(server.url);
      expect((await natsInfo(hostname, Number(port))).jetstream).toBe(true);
      await server.stop();
    });
  });
});
