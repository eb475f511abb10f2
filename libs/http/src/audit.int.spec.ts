import { DataSource } from 'typeorm';
import { ask, startInstallation, type Answer, type Installation } from './spec/installation.js';

describe('the trail of what was said', () => {
  let installation: Installation;
  let administrator: { token: string };
  let coordinator: { token: string; appointment: string };
  beforeAll(async () => {
    installation = await startInstallation();
    administrator = await installation.coordinator('admin', 'administrator');
    coordinator = await installation.coordinator('anna');
  });
  afterAll(() => installation?.stop());

  const audit = (who: { token: string }, query = ''): Promise<Answer> =>
    ask(`${installation.staff.url}/directory/v1/audit${query}`, who);

  it('is verified by an administrator, and by nobody else', async () => {
    expect(await audit(administrator)).toMatchObject({
      status: 200,
      body: { chains: 4, events: 4, blankedTexts: 0, broken: [] },
    });
    expect(await audit(coordinator)).toMatchObject({ status: 403, body: { code: 'role-required' } });
  });

  it('tells which event is not as it was said', async () => {
    const aggregate = `appointment/${coordinator.appointment}`;
    await installation.staff.app
      .get(DataSource)
      .query('update outbox_log set time = now() where aggregate = $1', [aggregate]);
    const { broken } = (await audit(administrator)).body;
    expect(broken).toMatchObject([{ aggregate, sequence: 1, reason: expect.any(String) as string }]);
  });

  it('is verified from where somebody left off', async () => {
    const { body } = await audit(administrator, '?after=zzz/01990000-0000-7000-8000-000000000d01');
    expect(body).toMatchObject({ chains: 0, events: 0 });
    expect(await audit(administrator, '?after=x')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/after' }] },
    });
  });
});
