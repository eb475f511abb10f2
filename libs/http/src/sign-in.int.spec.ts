import { eventually } from '@lanken/testing';
import { ask, startInstallation, type Installation } from './spec/installation.js';

const note = { title: 'a note', urgency: 'low', substanceAreas: ['alcohol'] };

describe('sign-in and rights', () => {
  let installation: Installation;
  let url: string;
  beforeAll(async () => {
    installation = await startInstallation();
    url = `${installation.notes.url}/notes/v1`;
  });
  afterAll(() => installation?.stop());

  const total = async (): Promise<unknown> => {
    const { token } = reader;
    return (await ask(`${url}/notes`, { token })).body.total;
  };
  let reader: { token: string };
  beforeAll(async () => {
    reader = await installation.coordinator('reader');
  });

  it('lets in who holds the role, as the person that the sign-in is linked to', async () => {
    const { token, person, appointment } = await installation.coordinator('anna');
    expect((await ask(`${url}/notes`, { method: 'POST', token, body: note })).status).toBe(201);
    expect((await ask(`${url}/held`, { token })).body).toMatchObject({
      person,
      appointment,
      county: '07',
      substanceAreas: ['alcohol'],
    });
    expect((await ask(`${url}/me`, { token })).body).toEqual({
      issuer: installation.issuer.issuer,
      subject: 'anna',
      identity: installation.identity('anna'),
      person,
    });
  });

  it('refuses each token that is not to be believed, with a challenge, and changes nothing', async () => {
    const { issuer } = installation;
    await installation.coordinator('berit');
    const before = await total();
    const wrong: [token: string | undefined, code: string][] = [
      [undefined, 'token-missing'],
      ['nonsense', 'token-invalid'],
      [await issuer.token('berit', { expiresIn: -60 }), 'token-expired'],
      [await issuer.token('berit', { audience: 'urn:other' }), 'token-invalid'],
      [await issuer.token('berit', { issuer: 'https://other.example' }), 'token-invalid'],
      [await issuer.token('berit', { signed: 'none' }), 'token-invalid'],
      [await issuer.token('berit', { signed: 'other-key' }), 'token-invalid'],
    ];
    for (const [token, code] of wrong) {
      const { status, body, headers } = await ask(`${url}/notes`, { method: 'POST', token, body: note });
      expect({ status, code: body.code }).toEqual({ status: 401, code });
      expect(headers.get('www-authenticate')).toMatch(
        token ? /^Bearer realm="lanken", error="invalid_token"/ : /^Bearer realm="lanken"$/,
      );
      expect(headers.get('content-type')).toMatch('application/problem+json');
    }
    expect(await total()).toBe(before);
  });

  it('lets nobody’s token see who it is, and do no more', async () => {
    const token = await installation.issuer.token('nobody');
    expect((await ask(`${url}/me`, { token })).body).toMatchObject({ subject: 'nobody' });
    const { status, body } = await ask(`${url}/notes`, { token });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'no-appointment' });
  });

  it('refuses a role that is not held', async () => {
    const { token } = await installation.coordinator('cecilia', 'county_coordinator');
    const { status, body } = await ask(`${url}/notes`, { method: 'POST', token, body: note });
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      status: 403,
      code: 'role-required',
      detail: 'This takes the role municipal_coordinator; your appointment gives county_coordinator.',
    });
  });

  it('asks who holds several appointments to choose', async () => {
    const { token, person, appointment } = await installation.coordinator('doris');
    const other = await installation.staff.appoint(person, 'county_coordinator');
    await eventually(async () =>
      expect((await ask(`${url}/notes`, { token })).body.code).toBe('appointment-required'),
    );
    const chosen = (id: string) => ask(`${url}/notes`, { token, headers: { 'lanken-appointment': id } });
    expect((await chosen(appointment)).status).toBe(200);
    expect((await chosen(other)).body.code).toBe('role-required');
    expect((await chosen(person)).body.code).toBe('appointment-not-held');
  });

  it('gives no rights before the first day nor after the last', async () => {
    for (const [subject, from, to] of [
      ['early', '2999-01-01', undefined],
      ['late', '2020-01-01', '2020-12-31'],
    ] as const) {
      const token = await installation.issuer.token(subject);
      const person = await installation.staff.link(installation.identity(subject));
      await installation.staff.appoint(person, 'municipal_coordinator', from, to);
      await eventually(async () => expect((await ask(`${url}/me`, { token })).body.person).toBe(person));
      expect((await ask(`${url}/notes`, { token })).body.code).toBe('no-appointment');
    }
  });

  it('ends the rights when the appointment ends, also on its last day', async () => {
    const { token, appointment } = await installation.coordinator('elsa');
    expect((await ask(`${url}/notes`, { token })).status).toBe(200);
    await installation.staff.end(appointment);
    await eventually(async () =>
      expect((await ask(`${url}/notes`, { token })).body.code).toBe('no-appointment'),
    );
  });

  it('lets nobody call what does not say who may', async () => {
    const { status, body } = await ask(`${url}/undeclared`, { token: reader.token });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'closed' });
    expect((await ask(`${url}/open`)).body).toEqual({ open: true });
  });

  it('reads the rights of the directory itself from its own tables, at once', async () => {
    const person = await installation.staff.link(installation.identity('frida'));
    await installation.staff.appoint(person, 'municipal_coordinator');
    const token = await installation.issuer.token('frida');
    expect((await ask(`${installation.staff.url}/directory/v1/me`, { token })).body.person).toBe(person);
  });

  it('believes a new key of the issuer', async () => {
    await installation.issuer.rotate();
    const token = await installation.issuer.token('reader');
    // unknown keys are asked for at most every 5 seconds
    await eventually(async () => expect((await ask(`${url}/notes`, { token })).status).toBe(200), {
      within: 15_000,
      every: 500,
    });
  });
});
