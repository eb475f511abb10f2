import { join } from 'node:path';
import { connected, databasePerService } from './databases.js';
import { useGivenNats } from './given-nats.js';
import { useGivenPostgres } from './given-postgres.js';
import { startNats } from './nats.js';
import { freePort } from './ports.js';
import { startPostgres, type RunningPostgres } from './postgres.js';
import { inFolder, natsIn, placesFor, postgresIn, quick } from './servers-under-test.js';

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

describe('a PostgreSQL that DATABASE_URL names', () => {
  it('is used as it is and goes on when it is stopped', async () => {
    await withPostgres(async ({ url }) => {
      process.env['DATABASE_URL'] = url;
      const given = await startPostgres({ dataDir: 'unused' }).finally(
        () => delete process.env['DATABASE_URL'],
      );
      expect(given).toMatchObject({ url, how: 'DATABASE_URL' });
      await given.stop();
      await connected(url, (client) => client.query('SELECT 1'));
      await expect(given.kill()).rejects.toThrow('is not ours to end');
      await expect(given.restart()).rejects.toThrow('is not ours to end');
    });
  });

  it('is refused when its user is no superuser', async () => {
    await withPostgres(async ({ url }) => {
      const { needs } = await databasePerService(url, ['needs'], { needs: 'word' });
      await expect(useGivenPostgres(needs)).rejects.toThrow('its user is not a superuser');
    });
  });

  it('is refused when nothing answers there', async () => {
    const url = `postgres://nobody:word@127.0.0.1:${await freePort()}/postgres`;
    await expect(useGivenPostgres(url)).rejects.toThrow(
      'The PostgreSQL that DATABASE_URL names cannot be used: connect ECONNREFUSED',
    );
  });
});

describe('a nats-server that NATS_URL names', () => {
  it('is used as it is and goes on when it is stopped', async () => {
    await inFolder(async (folder) => {
      const server = await natsIn(place, { dataDir: join(folder, 'nats'), temporary: true });
      process.env['NATS_URL'] = server.url;
      const given = await startNats({ dataDir: 'unused' }).finally(() => delete process.env['NATS_URL']);
      expect(given).toMatchObject({ url: server.url, how: 'NATS_URL', version: server.version });
      await given.stop();
      expect(await useGivenNats(server.url.replace('nats://', ''))).toMatchObject({ url: server.url });
      await expect(given.kill()).rejects.toThrow('is not ours to end');
      await server.stop();
    });
  });

  it('is refused when nothing answers there', async () => {
    const url = `nats://127.0.0.1:${await freePort()}`;
    await expect(useGivenNats(url)).rejects.toThrow(
      'The nats-server that NATS_URL names (127.0.0.1) does not answer',
    );
  });
});

describe('a machine without a server', () => {
  it('is told every way to PostgreSQL and why each does not exist here', async () => {
    await expect(startPostgres({ dataDir: 'unused', ways: ['DATABASE_URL'] })).rejects.toThrow(
      /No PostgreSQL was found[^]*DATABASE_URL is not set[^]*set DATABASE_URL to[^]*npm install[^]*start Docker/,
    );
  });

  it('is told every way to nats-server and why each does not exist here', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    const start = startNats({
      dataDir: 'unused',
      cacheDir: 'unused',
      ways: ['NATS_URL', 'path', 'debian-package'],
    });
    await expect(start).rejects.toThrow(
      /No nats-server was found[^]*NATS_URL is not set[^]*not on the PATH[^]*no Debian[^]*install it: [^]*start Docker[^]*nats\.io\/download/,
    );
    process.env['PATH'] = path;
  });
});
