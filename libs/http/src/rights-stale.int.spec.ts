import { eventually } from '@lanken/testing';
import { ask, heard, startInstallation, type Installation } from './spec/installation.js';

const note = { title: 'a note', urgency: 'low', substanceAreas: ['alcohol'] };

describe('a copy of the rights', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await startInstallation();
  });
  afterAll(() => installation?.stop());

  it('refuses changes when the directory was not heard for 30 seconds, and lets read', async () => {
    const url = `${installation.notes.url}/notes/v1/notes`;
    const { token } = await installation.coordinator('anna');
    const write = () => ask(url, { method: 'POST', token, body: note });
    expect((await write()).status).toBe(201);

    const silent = installation.staff;
    await silent.stop();
    await eventually(async () => expect((await write()).body.code).toBe('rights-stale'), {
      within: 45_000,
      every: 1_000,
    });
    const { status, headers } = await write();
    expect({ status, retry: headers.get('retry-after') }).toEqual({ status: 503, retry: '5' });
    expect((await ask(url, { token })).body.total).toBeGreaterThan(0);
    expect((await ask(`${installation.notes.url}/readyz`)).body).toEqual({
      ready: false,
      missing: ['the copy of who holds what is not fresh: the directory was not heard for 30 seconds'],
    });

    await installation.restartStaff();
    await heard(installation.notes);
    expect((await write()).status).toBe(201);
  }, 90_000);
});
