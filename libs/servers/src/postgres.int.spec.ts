import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connected } from './databases.js';
import { freePort } from './ports.js';
import { inFolder, quick, placesFor, postgresIn } from './servers-under-test.js';

describe.each(await placesFor('postgres:18'))('PostgreSQL (%s)', (place) => {
  it('gives the address of a superuser', async () => {
    await inFolder(async (folder) => {
      const server = await postgresIn(place, { dataDir: join(folder, 'pg'), temporary: true });
      const { rows } = await connected(server.url, (client) =>
        client.query(`SELECT rolsuper, current_database() AS database, current_setting('fsync') AS fsync,
          upper('åäö') AS upper FROM pg_roles WHERE rolname = current_user`),
      );
      expect(rows).toEqual([{ rolsuper: true, database: 'postgres', fsync: 'on', upper: 'ÅÄÖ' }]);
      await server.stop();
      await server.stop();
      await expect(connected(server.url, async () => {})).rejects.toThrow();
    });
  });

  it('keeps what was committed when it is killed and started again, on the same port', async () => {
    await inFolder(async (folder) => {
      const server = await postgresIn(place, { dataDir: join(folder, 'pg'), temporary: true });
      await connected(server.url, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS number'));
      for (const round of [1, 2]) {
        await server.kill();
        await server.kill();
        await server.restart();
        const { rows } = await connected(server.url, (client) => client.query('SELECT number FROM kept'));
        expect({ round, rows }).toEqual({ round, rows: [{ number: 7 }] });
      }
      await server.stop();
    });
  });

  it('keeps its data and the wanted port from one start to the next, also when it was killed between', async () => {
    await inFolder(async (folder) => {
      const options = { dataDir: join(folder, 'pg'), port: await freePort() };
      const first = await postgresIn(place, options);
      await connected(first.url, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS number'));
      await first.stop();
      const second = await postgresIn(place, options);
      await second.kill();
      const third = await postgresIn(place, options);
      const { rows } = await connected(third.url, (client) => client.query('SELECT number FROM kept'));
      expect(rows).toEqual([{ number: 7 }]);
      await third.stop();
      expect([first, second, third].map(({ url }) => Number(new URL(url).port))).toEqual(
        Array(3).fill(options.port),
      );
    });
  });

  it('takes another port when the wanted one is taken', async () => {
    await inFolder(async (folder) => {
      const port = await freePort();
      const other = createServer().listen(port, '127.0.0.1');
      await once(other, 'listening');
      const options = { dataDir: join(folder, 'pg'), port, settings: quick, temporary: true };
      const server = await postgresIn(place, options);
      expect(Number(new URL(server.url).port)).not.toBe(port);
      await server.stop();
      other.close();
    });
  });

  it('applies the settings that are asked for', async () => {
    await inFolder(async (folder) => {
      const settings = { fsync: 'off', max_connections: '37' };
      const server = await postgresIn(place, { dataDir: join(folder, 'pg'), settings, temporary: true });
      const { rows } = await connected(server.url, (client) =>
        client.query(
          `SELECT current_setting('fsync') AS fsync, current_setting('max_connections') AS connections`,
        ),
      );
      expect(rows).toEqual([{ fsync: 'off', connections: '37' }]);
      await server.stop();
    });
  });

  it('says what the server said when it cannot start', async () => {
    await inFolder(async (folder) => {
      const settings = { ...quick, shared_buffers: 'many' };
      const start = postgresIn(place, { dataDir: join(folder, 'pg'), settings, temporary: true });
      await expect(start).rejects.toThrow(
        /did not start[^]*invalid value for parameter "shared_buffers": "many"/,
      );
    });
  });

  it('refuses a folder on which a server already runs', async () => {
    await inFolder(async (folder) => {
      const options = { dataDir: join(folder, 'pg'), settings: quick };
      const server = await postgresIn(place, options);
      await expect(postgresIn(place, options)).rejects.toThrow(
        /already runs .* started by process \d+\. Stop that one first, or use another data folder/,
      );
      await connected(server.url, (client) => client.query('SELECT 1'));
      await server.stop();
    });
  });
});
