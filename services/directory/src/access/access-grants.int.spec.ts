import { roles } from '@lanken/contracts';
import { By, Holding, startService, type Actor, type RunningService } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { eventually, freshDatabase, type FreshDatabase } from '@lanken/testing';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { dayOf, daysAfter } from '../model/day.js';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { ask } from '../spec/ask.js';
import { Installation, type Staff } from '../spec/installation.js';

@Controller('listener/v1')
class Listener {
  @Get('actor')
  @Holding(...roles)
  actor(@By() by: Actor): Actor {
    return by;
  }

  @Post('actor')
  @Holding(...roles)
  change(@By() by: Actor): Actor {
    return by;
  }
}

@Module({ controllers: [Listener] })
class ListenerModule {}

const vaxjo = municipalityId('0780');
const today = dayOf(new Date());

describe('access by a grant', () => {
  let installation: Installation;
  let database: FreshDatabase;
  let listener: RunningService;
  let administrator: Staff;
  let county: Staff;
  let kim: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
    kim = await installation.staff(administrator, 'municipal_coordinator', vaxjo);
    database = await freshDatabase();
    const service = { name: 'listener', module: ListenerModule, entities: [], migrations: [] };
    listener = await startService(service, { ...installation.environment, DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await listener?.stop();
    await database?.drop();
    await installation?.stop();
  });

  const post = (path: string, body: object = {}, { token }: { token?: string } = county) =>
    installation.ask(path, { token, body });
  const wanted = {
    organisation: vaxjo,
    role: 'municipal_coordinator',
    services: ['directory', 'listener'],
    purpose: 'Ärendesystemet läser vem som är vem.',
    from: today,
    to: daysAfter(today, 300),
  };
  const request = async (
    input: object = { client: 'Växjös ärendesystem' },
    who: Staff = kim,
  ): Promise<string> => {
    const { id } = (
      await installation.done('access-grants', { token: who.token, body: { ...wanted, ...input } })
    ).body;
    return id;
  };
  const shown = async (id: string, who: Staff = administrator) =>
    (await installation.ask('access-grants?limit=200', who)).body.items.find(
      (each: { id: string }) => each.id === id,
    );
  const signIn = async (id: string): Promise<string> =>
    installation.signIn(county.token, (await shown(id)).person);
  const here = async (token: string) =>
    (await installation.ask('organisations', { token })).body.code ?? 'may';
  const there = async (token: string, method = 'GET') =>
    (await ask(`${listener.url}/listener/v1/actor`, { token, method })).body.code ?? 'may';

  it('is asked for, approved, and then lets a machine client read, in the services that it is good for', async () => {
    const id = await request();
    expect(await shown(id, kim)).toMatchObject({
      state: 'requested',
      machine: true,
      personName: 'Växjös ärendesystem',
    });
    const token = await signIn(id);
    expect(await here(token)).toBe('no-appointment');
    expect((await post(`access-grants/${id}/approve`, {}, kim)).body.code).toBe('role-required');
    expect((await post(`access-grants/${id}/approve`)).status).toBe(200);
    expect(await shown(id)).toMatchObject({ state: 'active', requester: kim.person });
    expect(await here(token)).toBe('may');
    await eventually(async () => expect(await there(token)).toBe('may'));
    await eventually(async () => expect(await there(token, 'POST')).toBe('read-only'), { within: 20_000 });
    const proposal = { name: 'X', kind: 'civil_society', municipality: '0780' };
    expect((await post('organisation-proposals', proposal, { token })).body.code).toBe('read-only');
  });

  it('to one service is none to another, and may be for more than reading', async () => {
    const id = await request({ client: 'Skrivare', services: ['listener'], access: 'write' });
    await post(`access-grants/${id}/approve`);
    const token = await signIn(id);
    await eventually(async () => expect(await there(token, 'POST')).toBe('may'), { within: 20_000 });
    expect(await here(token)).toBe('no-appointment');
  });

  it('ends at once when it is revoked, by the organisation too', async () => {
    const id = await request({ client: 'Gammalt system' });
    await post(`access-grants/${id}/approve`);
    const token = await signIn(id);
    await eventually(async () => expect(await there(token)).toBe('may'));
    const other = await installation.staff(administrator, 'municipal_coordinator', municipalityId('1480'));
    const reason = { reason: 'Systemet är avvecklat.' };
    expect((await post(`access-grants/${id}/revoke`, reason, other)).body.code).toBe('not-allowed');
    expect((await post(`access-grants/${id}/revoke`, {}, kim)).body.errors[0].pointer).toBe('/reason');
    expect((await post(`access-grants/${id}/revoke`, reason, kim)).status).toBe(200);
    expect(await here(token)).toBe('no-appointment');
    await eventually(async () => expect(await there(token)).toBe('no-appointment'));
    expect(await shown(id)).toMatchObject({ state: 'revoked', note: reason.reason });
  });

  it('of an observer is besides what they hold, and approved by somebody else', async () => {
    const observer = await installation.person(administrator.token, vaxjo, 'Obs Ervatör');
    const id = await request({ person: observer }, administrator);
    const approve = (who: Staff) => post(`access-grants/${id}/approve`, {}, who);
    expect((await approve(administrator)).body.code).toBe('other-person-required');
    expect((await approve(county)).status).toBe(200);
    const token = await installation.signIn(county.token, observer);
    expect(await here(token)).toBe('may');
  });

  it('is said to have expired when its last day has passed', async () => {
    const id = await request({ client: 'Kort', to: daysAfter(today, 10) });
    await post(`access-grants/${id}/approve`);
    const clock = installation.service.app.get(Clock);
    const later = new Date(`${daysAfter(today, 11)}T11:00:00Z`);
    clock.now = () => later;
    const { items } = (await installation.ask('access-grants?state=expired', administrator)).body;
    expect(items).toMatchObject([{ id }]);
    await eventually(async () => {
      const history = (await installation.ask(`access-grants/${id}/history`, administrator)).body.items;
      expect(history.at(-1).type).toBe('se.lanken.directory.access-grant.expired.v1');
    });
    clock.now = () => new Date();
  });

  it('makes nobody a colleague: a client is appointed to nothing, and no member of a network', async () => {
    const id = await request({ client: 'Robot' });
    await post(`access-grants/${id}/approve`);
    const { person } = await shown(id);
    const vacant = (await post('posts', { organisation: vaxjo, role: 'municipal_coordinator' })).body.id;
    expect((await post('appointments', { person, post: vacant, from: today })).body.code).toBe(
      'person-is-machine',
    );
    const deputy = { person, from: today };
    expect((await post(`appointments/${kim.appointment}/deputies`, deputy)).body.code).toBe(
      'person-is-machine',
    );
    const networks = (await installation.ask('structures?kind=network&county=07', county)).body.items;
    const members = (await installation.ask(`structures/${networks[0].id}/members?limit=200`, county)).body
      .items;
    expect(members.some((member: { person: string }) => member.person === person)).toBe(false);
  });

  it('is asked for by who acts for the organisation; who sees it has to do with it', async () => {
    const other = await installation.staff(administrator, 'municipal_coordinator', municipalityId('1480'));
    expect((await post('access-grants', { ...wanted, client: 'X' }, other)).body.code).toBe('not-allowed');
    const id = await request({ client: 'Hemligt' });
    expect(await shown(id, other)).toBeUndefined();
    expect(await shown(id, county)).toBeDefined();
    expect((await post(`access-grants/${id}/reject`, { reason: 'Oklart.' })).status).toBe(200);
    expect((await post(`access-grants/${id}/approve`)).body.code).toBe('grant-state');
  });

  it.each([
    ['neither client nor person', {}, 422, '/person'],
    ['both', { client: 'X', person: '01990000-0000-7000-8000-000000000001' }, 422, '/client'],
    ['somebody who does not exist', { person: '01990000-0000-7000-8000-000000000001' }, 422, '/person'],
    ['the role administrator', { client: 'X', role: 'administrator' }, 422, '/role'],
    ['more than a year', { client: 'X', to: daysAfter(today, 367) }, 422, '/to'],
    ['no last day', { client: 'X', to: undefined }, 400, '/to'],
    ['no service', { client: 'X', services: [] }, 400, '/services'],
    ['no purpose', { client: 'X', purpose: undefined }, 400, '/purpose'],
  ])('is refused with %s', async (_, wrong, status, pointer) => {
    const before = [await installation.count('access_grant'), await installation.count('person')];
    expect((await post('access-grants', { ...wanted, ...wrong }, kim)).body).toMatchObject({
      status,
      errors: [{ pointer }],
    });
    expect([await installation.count('access_grant'), await installation.count('person')]).toEqual(before);
  });

  it('ends with the organisation', async () => {
    const body = { name: 'Föreningen Färdig', kind: 'civil_society', municipality: '0780' };
    const association = (await post('organisations', body)).body.id;
    const input = { organisation: association, role: 'association_contact', client: 'Kassasystemet' };
    const id = await request(input, county);
    await post(`access-grants/${id}/approve`, {}, administrator);
    await installation.done(`organisations/${association}/dissolve`, { token: county.token, body: {} });
    expect(await shown(id)).toMatchObject({ state: 'revoked' });
  });
});
