import {
  NeedClosed,
  NeedEscalated,
  NeedHandlingStarted,
  NeedPublished,
  NeedReopened,
  NeedWithdrawn,
} from '@lanken/contracts';
import { eventually } from '@lanken/testing';
import {
  countyBoardId,
  defaultAgency,
  municipalityId,
  nationalBodyId,
} from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';
import { Needs } from '../spec/needs.js';

const board = countyBoardId('07');

describe('what somebody has in hand', () => {
  let installation: Installation;
  let needs: Needs;
  let administrator: Staff;
  let kersti: Staff;
  let karl: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    needs = await Needs.start(installation.environment);
    administrator = await installation.administrator();
    karl = await installation.staff(administrator, 'county_coordinator', board, 'Karl Kollega');
  });
  beforeEach(async () => {
    kersti = await installation.staff(administrator, 'county_coordinator', board, 'Kersti Chef');
  });
  afterAll(async () => {
    await needs?.stop();
    await installation?.stop();
  });

  const post = (path: string, body: object = {}, { token }: { token?: string } = administrator) =>
    installation.ask(path, { token, body });
  const holdings = async (path: string, who: Staff = administrator) =>
    (await installation.ask(`${path}/holdings`, who)).body;

  /** Publishes needs that the organisation has custody of, and that a person handles. */
  async function held(count: number, organisation: string, handler?: Staff): Promise<string[]> {
    const before = (await holdings(`organisations/${organisation}`)).needCount;
    const ids = Array.from({ length: count }, () => crypto.randomUUID());
    const [asker, level] = [municipalityId('0780'), 'county'];
    for (const id of ids) {
      await needs.say(id, NeedPublished, {
        asker: { organisation: asker, level: 'local', county: '07', municipality: '0780' },
        custodian: { hop: 1, level, organisation },
      });
      if (handler) await needs.say(id, NeedHandlingStarted, { handler: handler.person });
    }
    await eventually(async () => {
      expect((await holdings(`organisations/${organisation}`)).needCount).toBe(before + count);
      if (handler)
        expect((await holdings(`appointments/${handler.appointment}`)).needCount).toBeGreaterThanOrEqual(
          count,
        );
    });
    return ids;
  }

  it('is every open need of the custodian, until it is closed, withdrawn or passed on', async () => {
    const [closed, withdrawn, passed] = (await held(3, board, kersti)) as [string, string, string];
    expect((await holdings(`appointments/${kersti.appointment}`, kersti)).needs).toMatchObject(
      [closed, withdrawn, passed].map((need) => ({
        need,
        asker: municipalityId('0780'),
        handler: kersti.person,
      })),
    );
    expect((await holdings(`organisations/${municipalityId('0780')}`)).askedCount).toBeGreaterThanOrEqual(3);
    await needs.say(closed, NeedClosed);
    await needs.say(withdrawn, NeedWithdrawn);
    await needs.say(passed, NeedEscalated, {
      custodian: { hop: 2, level: 'national', organisation: defaultAgency.id },
    });
    await eventually(async () => {
      expect(await holdings(`appointments/${kersti.appointment}`)).toMatchObject({ needCount: 0, needs: [] });
      const { needs } = await holdings(`organisations/${defaultAgency.id}`);
      expect(needs).toMatchObject([{ need: passed, handler: null }]);
    });
    await needs.say(closed, NeedReopened);
    await eventually(async () =>
      expect((await holdings(`appointments/${kersti.appointment}`)).needs).toMatchObject([{ need: closed }]),
    );
    await needs.say(closed, NeedClosed);
    await eventually(async () =>
      expect((await holdings(`appointments/${kersti.appointment}`)).needCount).toBe(0),
    );
  });

  it('is shown to the own organisation, the county and the national level, not to others', async () => {
    const elsewhere = await installation.staff(administrator, 'county_coordinator', countyBoardId('14'));
    for (const path of [`organisations/${board}`, `appointments/${kersti.appointment}`]) {
      expect((await installation.ask(`${path}/holdings`, kersti)).status).toBe(200);
      expect((await installation.ask(`${path}/holdings`, elsewhere)).body.code).toBe('not-allowed');
    }
    for (const path of ['organisations', 'appointments'])
      expect(
        (await installation.ask(`${path}/01990000-0000-7000-8000-000000000000/holdings`, kersti)).status,
      ).toBe(404);
  });

  it('must go to a successor before an appointment ends; the refusal says what it is', async () => {
    await held(2, board, kersti);
    const end = (body: object) => post(`appointments/${kersti.appointment}/end`, body);
    const before = await installation.saidByPeople();
    const refused = await end({});
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'successor-required',
      errors: [{ pointer: '/successor' }],
    });
    expect(refused.body.detail).toContain('2 open needs');
    for (const [successor, code] of [
      [kersti.appointment, 'successor-unfit'],
      [administrator.appointment, 'successor-unfit'],
      ['01990000-0000-7000-8000-000000000000', 'appointment-not-found'],
    ] as const)
      expect((await end({ successor })).body).toMatchObject({ status: 422, code });
    expect(await installation.saidByPeople()).toBe(before);
    expect((await end({ successor: karl.appointment })).status).toBe(200);
    const { items } = (await installation.ask(`appointments/${kersti.appointment}/history`, administrator))
      .body;
    expect(items.slice(1)).toMatchObject([
      {
        type: 'se.lanken.directory.appointment.handed-over.v1',
        data: {
          personRef: kersti.person,
          successor: karl.appointment,
          successorRef: karl.person,
          organisation: board,
        },
      },
      { type: 'se.lanken.directory.appointment.ended.v1' },
    ]);
    expect((await holdings(`appointments/${karl.appointment}`)).needCount).toBe(2);
  });

  it('can be handed over before, by the holder, and after an appointment has ended by its last day', async () => {
    await held(1, board, kersti);
    const handOver = (who: Staff) =>
      post(`appointments/${kersti.appointment}/hand-over`, { successor: karl.appointment }, who);
    const other = await installation.staff(administrator, 'county_coordinator', countyBoardId('14'));
    expect((await handOver(other)).body.code).toBe('not-allowed');
    expect((await handOver(kersti)).status).toBe(200);
    expect((await holdings(`appointments/${kersti.appointment}`)).needCount).toBe(0);
    expect((await post(`appointments/${kersti.appointment}/end`)).status).toBe(200);
    expect((await handOver(administrator)).status).toBe(200);
  });

  it('does not keep who must lose the rights at once: a leave takes them', async () => {
    await held(1, board, kersti);
    await installation.done(`appointments/${kersti.appointment}/leave`, {
      token: administrator.token,
      body: { from: '2026-02-01' },
    });
    expect((await installation.ask('organisations', kersti)).body.code).toBe('no-appointment');
  });

  it('stays with who has another appointment there', async () => {
    await held(1, board, kersti);
    const second = (await post('posts', { organisation: board, role: 'method_reviewer' })).body.id;
    await post('appointments', { person: kersti.person, post: second, from: '2026-01-01' });
    expect((await post(`appointments/${kersti.appointment}/end`)).status).toBe(200);
  });

  it('goes to the successor of an organisation that is dissolved, which must be named', async () => {
    const agency = nationalBodyId('3');
    await held(2, agency);
    await post('routing', { substanceArea: 'doping', organisation: agency });
    const council = {
      kind: 'council',
      title: 'Nationellt råd',
      mandate: 'Att samråda.',
      counties: [],
      convenor: agency,
      visibility: 'network',
    };
    const structure = (await installation.done('structures', { token: administrator.token, body: council }))
      .body.id;
    expect(await holdings(`organisations/${agency}`)).toMatchObject({
      needCount: 2,
      structures: [structure],
      routing: [{ substanceArea: 'doping' }],
    });
    const dissolve = (body: object) => post(`organisations/${agency}/dissolve`, body);
    const refused = await dissolve({});
    expect(refused.body).toMatchObject({ status: 409, code: 'successor-required' });
    expect(refused.body.detail).toContain(
      'holds 2 open needs, 1 structure that it convenes, the routing of doping: name the organisation',
    );
    expect((await dissolve({ successor: agency })).body.code).toBe('successor-unfit');
    const successor = nationalBodyId('2');
    expect((await dissolve({ successor })).status).toBe(200);
    expect(await holdings(`organisations/${agency}`)).toMatchObject({
      needCount: 0,
      structures: [],
      routing: [],
    });
    expect(await holdings(`organisations/${successor}`)).toMatchObject({
      needCount: 2,
      structures: [structure],
      routing: [{ substanceArea: 'doping' }],
    });
  });

  it('is nothing of most: an association is dissolved by its county, without a successor', async () => {
    const association = { name: 'Föreningen Slut', kind: 'civil_society', municipality: '0780' };
    const { id } = (await post('organisations', association)).body;
    expect((await post(`organisations/${id}/dissolve`, { from: '2190-01-01' }, kersti)).body.code).toBe(
      'wrong-days',
    );
    expect((await post(`organisations/${id}/dissolve`, {}, kersti)).status).toBe(200);
    expect((await installation.ask(`organisations/${id}`, kersti)).body).toMatchObject({
      state: 'dissolved',
      successor: null,
    });
    expect((await post(`organisations/${municipalityId('0780')}/dissolve`, {}, kersti)).body.code).toBe(
      'not-allowed',
    );
  });
});
