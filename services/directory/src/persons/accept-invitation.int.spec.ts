import { countyBoardId, defaultAgency, municipalityId } from '../reference/reference-organisations.js';
import { Clock } from '@lanken/messaging';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');

describe('an invitation', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  let signIns = 0;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
  });
  afterAll(() => installation.stop());

  const invite = (person: string, { token }: Staff = county) =>
    installation.ask(`persons/${person}/invite`, { token, method: 'POST' });
  const signIn = () => installation.issuer.token(`sign-in ${++signIns}`);
  const accept = async (code: string, token?: string, body?: object) =>
    installation.ask(`invitations/${code}/accept`, {
      token: token ?? (await signIn()),
      method: 'POST',
      body,
    });

  it('links the sign-in of whoever accepts it to the person', async () => {
    const person = await installation.person(county.token, vaxjo);
    const token = await signIn();
    expect((await installation.ask('me', { token })).body).toEqual({ appointments: [] });
    const invited = await invite(person);
    expect(invited.body).toMatchObject({
      id: person,
      sequence: 2,
      code: expect.stringMatching(/^[\w-]{24}$/),
    });
    expect((await accept(invited.body.code, token)).body).toEqual({ id: person, sequence: 3 });
    expect((await installation.ask('me', { token })).body).toMatchObject({
      person: { id: person, linked: true },
    });
  });

  it('is said without its code, and the link by a hash of the sign-in', async () => {
    const person = await installation.person(county.token, vaxjo);
    const { code, expires } = (await invite(person)).body;
    await accept(code);
    const { items } = (await installation.ask(`persons/${person}/history`, administrator)).body;
    expect(items).toMatchObject([
      {},
      { type: 'se.lanken.directory.person.invited.v1', data: { personRef: person, expires } },
      {
        type: 'se.lanken.directory.person.identity-linked.v1',
        data: {
          identity: expect.stringMatching(/^[0-9a-f]{64}$/),
          by: { actor: 'person', personRef: person },
        },
      },
    ]);
    expect(await installation.count(`outbox_log where data::text like '%${code}%'`)).toBe(0);
    expect(await installation.count(`invitation where code_hash = '${code}'`)).toBe(0);
  });

  it('works once', async () => {
    const { code } = (await invite(await installation.person(county.token, vaxjo))).body;
    const answers = await Promise.all([accept(code), accept(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await accept(code)).body.code).toBe('invitation-used');
  });

  it('works for 14 days', async () => {
    const { code, expires } = (await invite(await installation.person(county.token, vaxjo))).body;
    const clock = installation.service.app.get(Clock);
    clock.now = () => new Date(expires);
    expect((await accept(code)).body.code).toBe('invitation-expired');
    clock.now = () => new Date(Date.parse(expires) - 1);
    expect((await accept(code)).status).toBe(200);
    clock.now = () => new Date();
  });

  it('takes the place of an earlier one', async () => {
    const person = await installation.person(county.token, vaxjo);
    const [first, second] = [(await invite(person)).body.code, (await invite(person)).body.code];
    expect((await accept(first)).body.code).toBe('invitation-expired');
    expect((await accept(second)).status).toBe(200);
  });

  it('is not accepted by a sign-in that belongs to another person, and stays open', async () => {
    const { code } = (await invite(await installation.person(county.token, vaxjo))).body;
    expect((await accept(code, county.token)).body).toMatchObject({ status: 409, code: 'identity-linked' });
    expect((await accept(code)).status).toBe(200);
  });

  it('is not accepted with a name, without a sign-in, or with a code that is none', async () => {
    const { code } = (await invite(await installation.person(county.token, vaxjo))).body;
    expect((await accept(code, undefined, { name: 'Ann Annan' })).body).toMatchObject({
      status: 422,
      code: 'name-is-known',
    });
    expect((await installation.ask(`invitations/${code}/accept`, { method: 'POST' })).status).toBe(401);
    for (const wrong of ['no-such-code', 'x'.repeat(90), '%00'])
      expect((await accept(wrong)).body).toMatchObject({ status: 404, code: 'invitation-not-found' });
    expect((await accept(code)).status).toBe(200);
  });

  it('is not made for a person who has a sign-in, except by an administrator', async () => {
    expect((await invite(county.person, county)).body.code).toBe('person-is-linked');
    const { code } = (await invite(county.person, administrator)).body;
    const token = await signIn();
    expect((await accept(code, token)).status).toBe(200);
    expect((await installation.ask('me', { token })).body.person.id).toBe(county.person);
    expect((await installation.ask('me', county)).body.person.id).toBe(county.person);
  });

  it('is not made by who could not give what the person holds', async () => {
    const person = await installation.person(county.token, vaxjo);
    const post = await installation.done('posts', {
      ...administrator,
      body: { organisation: defaultAgency.id, role: 'administrator' },
    });
    const body = { person, post: post.body.id, from: '2026-01-01' };
    await installation.done('appointments', { token: administrator.token, body });
    expect((await invite(person)).body).toMatchObject({ status: 403, code: 'not-allowed' });
    expect((await invite(person, administrator)).status).toBe(200);
  });

  it('is not made for a person of another county, or for nobody', async () => {
    const stranger = await installation.person(administrator.token, municipalityId('1480'));
    expect((await invite(stranger)).body.code).toBe('not-allowed');
    expect((await invite('01990000-0000-7000-8000-000000000000')).body.code).toBe('person-not-found');
  });

  it('is made once for the same key, but its code is told once', async () => {
    const person = await installation.person(county.token, vaxjo);
    const ask = () =>
      installation.ask(`persons/${person}/invite`, {
        ...county,
        method: 'POST',
        headers: { 'idempotency-key': 'invite' },
      });
    const [first, again] = [await ask(), await ask()];
    expect(again.body).toEqual({ id: first.body.id, sequence: first.body.sequence });
    expect((await accept(first.body.code)).status).toBe(200);
  });
});
