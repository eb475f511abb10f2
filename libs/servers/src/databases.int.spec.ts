import { join } from 'node:path';
import { addressOf, connected, databasePerService } from './databases.js';
import type { RunningPostgres } from './postgres.js';
import { inFolder, placesFor, postgresIn, quick } from './servers-under-test.js';

const [place = 'embedded'] = await placesFor('postgres:18');

async function withPostgres(work: (server: RunningPostgres) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const server = await postgresIn(place, {
      dataDir: join(folder, 'pg'),
      settings: quick,
      temporary: true,
    });
    await work(server).finally(() => server.stop());
  });
}

const passwords = { needs: "a'b", directory: 'c/d@e' };

describe('databases per service', () => {
  it('gives each service a database that it owns, with the extensions, and no other service may enter', async () => {
    await withPostgres(async ({ url }) => {
      const urls = await databasePerService(url, ['needs', 'directory'], passwords);
      const { rows } = await connected(urls.needs, async (client) => {
        await client.query('CREATE TABLE need (id int)');
        return client.query(`SELECT current_database() AS database, current_user AS role, unaccent('Åmål') AS plain,
          similarity('Växjö', 'Växjö') AS alike`);
      });
      expect(rows).toEqual([{ database: 'needs', role: 'needs', plain: 'Amal', alike: 1 }]);
      const foreign = addressOf(url, { database: 'needs', role: 'directory', password: passwords.directory });
      await expect(connected(foreign, async () => {})).rejects.toThrow('permission denied for database');
    });
  });

  it('leaves the data when it is run again, and sets the passwords anew', async () => {
    await withPostgres(async ({ url }) => {
      const before = await databasePerService(url, ['needs'], { needs: 'old' });
      await connected(before.needs, (client) => client.query('CREATE TABLE need AS SELECT 1 AS id'));
      const after = await databasePerService(url, ['needs'], { needs: 'new' });
      const { rows } = await connected(after.needs, (client) => client.query('SELECT id FROM need'));
      expect(rows).toEqual([{ id: 1 }]);
      await expect(connected(before.needs, async () => {})).rejects.toThrow('password authentication failed');
    });
  });
});
