import { roles } from '@lanken/contracts';
import { By, Holding, startService, type Actor, type RunningService } from '@lanken/http';
import { eventually, freshDatabase, type FreshDatabase } from '@lanken/testing';
import { Controller, Get, Module } from '@nestjs/common';
import { defaultAgency, municipalityId } from './reference/reference-organisations.js';
import { ask } from './spec/ask.js';
import { Installation, type Staff } from './spec/installation.js';

@Controller('listener/v1')
class Listener {
  @Get('actor')
  @Holding(...roles)
  actor(@By() by: Actor): Actor {
    return by;
  }
}

@Module({ controllers: [Listener] })
class ListenerModule {}

describe('the directory', () => {
  let installation: Installation;
  let administrator: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
  });
  afterAll(() => installation.stop());

  const id = defaultAgency.id;
  const closed = [
    'POST organisations',
    'GET organisations',
    `GET organisations/${id}`,
    `GET organisations/${id}/history`,
    'POST persons',
    'GET persons',
    `GET persons/${id}`,
    `GET persons/${id}/history`,
    `POST persons/${id}/invite`,
    'POST posts',
    'GET posts',
    `GET posts/${id}`,
    `GET posts/${id}/history`,
    'POST appointments',
    'GET appointments',
    `GET appointments/${id}`,
    `GET appointments/${id}/history`,
    `POST appointments/${id}/end`,
    `POST appointments/${id}/hand-over`,
    `GET appointments/${id}/holdings`,
    `POST appointments/${id}/revise`,
    `POST appointments/${id}/deputies`,
    `POST appointments/${id}/leave`,
    `POST appointments/${id}/return`,
    `POST posts/${id}/revise`,
    `POST posts/${id}/close`,
    `POST persons/${id}/correct`,
    `GET organisations/${id}/holdings`,
    ...['organisations', 'posts', 'appointments'].map((things) => `GET ${things}/${id}/changes`),
    `POST organisations/${id}/verify`,
    `POST persons/${id}/verify`,
    'GET notices/post-office',
    'POST access-grants',
    'GET access-grants',
    ...['approve', 'reject', 'revoke'].map((verb) => `POST access-grants/${id}/${verb}`),
    ...['service-offers', 'contact-points'].map((things) => `POST organisations/${id}/${things}`),
    ...['verify', 'withdraw'].map((verb) => `POST contact-points/${id}/${verb}`),
    'POST change-proposals',
    'GET change-proposals',
    `POST change-proposals/${id}/accept`,
    `POST change-proposals/${id}/reject`,
    'POST routing',
    'GET routing',
    `GET routing/${id}/history`,
    `POST routing/${id}/end`,
    'POST organisation-proposals',
    ...['accept', 'reject', 'rename', 'former-names', 'identify', 'areas', 'move', 'merge', 'dissolve'].map(
      (verb) => `POST organisations/${id}/${verb}`,
    ),
  ];

  it.each(closed)('closes %s to who is not signed in, and to who holds nothing', async (route) => {
    const [method, path] = route.split(' ') as [string, string];
    expect((await installation.ask(path, { method })).status).toBe(401);
    const token = await installation.issuer.token('a stranger');
    expect((await installation.ask(path, { method, token })).body).toMatchObject({
      status: 403,
      code: 'no-appointment',
    });
  });

  it('tells who is signed in, and nobody else, who they are', async () => {
    expect((await installation.ask('me')).status).toBe(401);
    const token = await installation.issuer.token('a stranger');
    expect((await installation.ask('me', { token })).body).toEqual({ appointments: [] });
    expect((await installation.ask('me', administrator)).body).toMatchObject({
      person: { id: administrator.person, name: 'Ada Min' },
      appointments: [
        { id: administrator.appointment, organisationName: 'Folkhälsomyndigheten', state: 'active' },
      ],
    });
  });

  describe('heard by another service', () => {
    let database: FreshDatabase;
    let listener: RunningService;
    beforeAll(async () => {
      database = await freshDatabase();
      const service = { name: 'listener', module: ListenerModule, entities: [], migrations: [] };
      listener = await startService(service, { ...installation.environment, DATABASE_URL: database.url });
    });
    afterAll(async () => {
      await listener?.stop();
      await database?.drop();
    });
    const actor = (token: string) => ask(`${listener.url}/listener/v1/actor`, { token });

    it('gives and takes rights there too', async () => {
      const organisation = municipalityId('0780');
      const staff = await installation.staff(administrator, 'municipal_coordinator', organisation);
      const { person, appointment } = staff;
      const place = { organisation, level: 'local', county: '07', municipality: '0780' };
      await eventually(async () =>
        expect((await actor(staff.token)).body).toMatchObject({
          ...place,
          person,
          appointment,
          role: 'municipal_coordinator',
        }),
      );
      await installation.done(`appointments/${appointment}/end`, {
        token: administrator.token,
        method: 'POST',
      });
      await eventually(async () => expect((await actor(staff.token)).body.code).toBe('no-appointment'));
    });

    it('takes rights for the days of a leave, and gives them back', async () => {
      const organisation = municipalityId('0764');
      const { token, appointment } = await installation.staff(
        administrator,
        'municipal_coordinator',
        organisation,
      );
      const tell = (verb: string, body: object = {}) =>
        installation.done(`appointments/${appointment}/${verb}`, { token: administrator.token, body });
      await eventually(async () => expect((await actor(token)).body.organisation).toBe(organisation));
      await tell('leave', { from: '2026-02-01' });
      await eventually(async () => expect((await actor(token)).body.code).toBe('no-appointment'));
      expect((await installation.ask('organisations', { token })).body.code).toBe('no-appointment');
      await tell('return');
      await eventually(async () => expect((await actor(token)).body.organisation).toBe(organisation));
      await tell('revise', { to: '2190-12-31' });
      expect((await installation.ask('organisations', { token })).status).toBe(200);
    });

    it('has rights move with a municipality to another county', async () => {
      const organisation = municipalityId('1981');
      const { token } = await installation.staff(administrator, 'municipal_coordinator', organisation);
      await eventually(async () => expect((await actor(token)).body.county).toBe('19'));
      await installation.done(`organisations/${organisation}/move`, {
        token: administrator.token,
        body: { municipality: '0399' },
      });
      await eventually(async () =>
        expect((await actor(token)).body).toMatchObject({ county: '03', municipality: '0399' }),
      );
    });
  });
});
