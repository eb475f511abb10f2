import { connected } from '@lanken/servers';
import { freshDatabase, startBroker } from './index.js';

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
    let ended: Error | undefined;
    await connected(database.url, async (client) => {
      client.on('error', (error) => (ended = error));
      await database.drop();
      await expect(client.query('SELECT 1')).rejects.toThrow();
    }).catch(() => undefined);
    await expect(connected(database.url, (client) => client.query('SELECT 1'))).rejects.toThrow(
      'does not exist',
    );
    expect(ended === undefined || ended instanceof Error).toBe(true);
  });

  it('gives each spec a broker of its own', async () => {
    const brokers = await Promise.all([startBroker(), startBroker()]);
    expect(brokers[0].url).not.toBe(brokers[1].url);
    await Promise.all(brokers.map((broker) => broker.stop()));
  });
});
