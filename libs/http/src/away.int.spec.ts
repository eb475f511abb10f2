import type { RunningPostgres } from '@lanken/servers';
import { eventually, startDatabaseServer } from '@lanken/testing';
import { ask, heard, startInstallation, type Installation } from './spec/installation.js';

const note = { title: 'a note', urgency: 'low', substanceAreas: ['alcohol'] };

describe('what a service needs', () => {
  let server: RunningPostgres;
  let installation: Installation;
  let url: string;
  let token: string;
  beforeAll(async () => {
    server = await startDatabaseServer();
    installation = await startInstallation({ database: server.url });
    url = installation.notes.url;
    ({ token } = await installation.coordinator('anna'));
  });
  afterAll(async () => {
    await installation?.stop();
    await server?.stop();
  });
  const write = () => ask(`${url}/notes/v1/notes`, { method: 'POST', token, body: note });

  it('may be away: without the database it says 503, is not ready, and comes back by itself', async () => {
    await server.kill();
    await eventually(async () => {
      const { status, body, headers } = await write();
      expect({ status, code: body.code, retry: headers.get('retry-after') }).toEqual({
        status: 503,
        code: 'unavailable',
        retry: '5',
      });
    });
    expect((await ask(`${url}/readyz`)).body).toMatchObject({
      ready: false,
      missing: expect.arrayContaining([expect.stringMatching(/^the database does not answer/)]) as string[],
    });
    expect((await ask(`${url}/healthz`)).status).toBe(200);
    await server.restart();
    await heard(installation.notes);
    expect((await write()).status).toBe(201);
  });

  it('may be away: without the broker it takes commands, and is not ready', async () => {
    await installation.broker.kill();
    await eventually(async () =>
      expect((await ask(`${url}/readyz`)).body.missing).toContain('NATS is not connected'),
    );
    expect((await write()).status).toBe(201);
    await installation.broker.restart();
    await heard(installation.notes);
  });

  it('may be away when the service ends', async () => {
    await installation.broker.kill();
    await eventually(async () =>
      expect((await ask(`${url}/readyz`)).body.missing).toContain('NATS is not connected'),
    );
    await installation.notes.stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  });
});
