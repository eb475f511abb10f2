import { startService, type RunningService } from '@lanken/http';
import { directory } from '../directory.js';
import { defaultAgency } from '../reference/reference-organisations.js';
import { ask } from '../spec/ask.js';
import { firstInvitation, Installation } from '../spec/installation.js';

describe('the first administrator', () => {
  let installation: Installation;
  const later: RunningService[] = [];
  beforeEach(async () => {
    installation = await Installation.start();
  });
  afterEach(async () => {
    for (const service of later.splice(0)) await service.stop();
    await installation.stop();
  });

  const accept = async (subject: string, code = firstInvitation, body?: object) =>
    installation.ask(`invitations/${code}/accept`, {
      token: await installation.issuer.token(subject),
      method: 'POST',
      body,
    });
  const restart = async (code?: string): Promise<string> => {
    const service = await startService(directory, {
      ...installation.environment,
      FIRST_ADMINISTRATOR_INVITATION: code,
    });
    later.push(service);
    return service.url;
  };

  it('is who first accepts the code that the installation was started with', async () => {
    expect((await accept('ada', firstInvitation, { name: 'Ada Min' })).status).toBe(200);
    const { body } = await installation.ask('me', { token: await installation.issuer.token('ada') });
    expect(body).toMatchObject({
      person: { name: 'Ada Min', linked: true },
      appointments: [
        {
          role: 'administrator',
          organisation: defaultAgency.id,
          level: 'national',
          state: 'active',
          to: null,
        },
      ],
    });
  });

  it('needs no name', async () => {
    await accept('ada');
    const { body } = await installation.ask('me', { token: await installation.issuer.token('ada') });
    expect(body.person.name).toBe('Administrator');
  });

  it('is one, however many accept at once', async () => {
    const answers = await Promise.all(['ada', 'bo', 'cy'].map((subject) => accept(subject)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    for (const late of statuses.slice(1)) expect([404, 409]).toContain(late);
    expect(await installation.count('appointment')).toBe(1);
    expect(await installation.count('person')).toBe(1);
  });

  it('leaves a code that is worth nothing, also after the last administrator has gone', async () => {
    await accept('ada');
    const token = await installation.issuer.token('ada');
    expect((await accept('bo')).body.code).toBe('invitation-used');
    const [{ id }] = (await installation.ask('me', { token })).body.appointments;
    await installation.done(`appointments/${id}/end`, { token, method: 'POST' });
    expect((await accept('bo')).body.code).toBe('invitation-used');
    expect((await installation.ask('organisations', { token })).body.code).toBe('no-appointment');
  });

  it('can be followed by another, with a new code, only when none is left', async () => {
    await accept('ada');
    const token = await installation.issuer.token('ada');
    const url = await restart('another-code-for-another-day');
    const again = (subject: string) =>
      installation.issuer.token(subject).then((own) =>
        ask(`${url}/directory/v1/invitations/another-code-for-another-day/accept`, {
          token: own,
          method: 'POST',
        }),
      );
    expect((await again('bo')).body.code).toBe('invitation-not-found');
    const [{ id }] = (await installation.ask('me', { token })).body.appointments;
    await installation.done(`appointments/${id}/end`, { token, method: 'POST' });
    expect((await again('ada')).status).toBe(200);
    expect(await installation.count('person')).toBe(1);
    expect((await installation.ask('me', { token })).body.appointments).toMatchObject([
      { role: 'administrator' },
    ]);
  });

  it('is nobody where the installation was started without a code', async () => {
    const url = await restart();
    const token = await installation.issuer.token('ada');
    for (const code of ['undefined', firstInvitation])
      expect(
        (await ask(`${url}/directory/v1/invitations/${code}/accept`, { token, method: 'POST' })).status,
      ).toBe(404);
  });

  it('is not invited by a code that can be guessed: the service does not start', async () => {
    await expect(restart('admin')).rejects.toThrow(
      'FIRST_ADMINISTRATOR_INVITATION is wrong: it must be a code of 16 to 128',
    );
  });
});
