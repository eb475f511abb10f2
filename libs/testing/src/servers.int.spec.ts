import { connected } from '@lanken/servers';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { freshDatabase, startBroker, startDatabaseServer } from './index.js';

async function addStream(url: string): Promise<void> {
  const connection = await connect({ servers: url });
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: 'NEEDS', subjects: ['needs.>'] });
  await connection.close();
}

async function streamNames(url: string): Promise<string[]> {
  const connection = await connect({ servers: url });
  const names: string[] = [];
  for await (const name of (await jetstreamManager(connection)).streams.names()) names.push(name);
  await connection.close();
  return names;
}

describe('servers for a spec', () => {
  it('gives each spec an empty database of its own, with the extensions, whose owner is no superuser', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    await connected(one.url, (client) => client.query('CREATE TABLE only_here (id int)'));
    const { rows } = await connected(other.url, (client) =>
      client.query(`SELECT to_regclass('only_here') AS found, unaccent('Åmål') AS plain,
        (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`),
    );
    expect(rows).toEqual([{ found: null, plain: 'Amal', superuser: false }]);
    await Promise.all([one.drop(), other.drop()]);
    await expect(connected(one.url, (client) => client.query('SELECT 1'))).rejects.toThrow('does not exist');
  });

  it('drops a database that somebody is still connected to', async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const cutOff = new Promise((resolve) => client.on('error', resolve));
    await database.drop();
    await cutOff;
    await expect(connected(database.url, () => Promise.resolve())).rejects.toThrow('does not exist');
  });

  it('gives each spec a broker of its own, which can lose its streams', async () => {
    const brokers = await Promise.all([startBroker(), startBroker()]);
    expect(brokers[0].url).not.toBe(brokers[1].url);
    const [broker] = brokers;
    await addStream(broker.url);
    expect(await streamNames(broker.url)).toEqual(['NEEDS']);
    await broker.kill();
    await broker.restart({ emptied: true });
    expect(await streamNames(broker.url)).toEqual([]);
    await Promise.all(brokers.map((one) => one.stop()));
  });

  it('gives a spec a PostgreSQL server of its own, which keeps what was committed when it is killed', async () => {
    const server = await startDatabaseServer();
    await connected(server.url, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS number'));
    await server.kill();
    await expect(connected(server.url, () => Promise.resolve())).rejects.toThrow();
    await server.restart();
    const { rows } = await connected(server.url, (client) => client.query('SELECT number FROM kept'));
    expect(rows).toEqual([{ number: 7 }]);
    await server.stop();
  });
});
