import { convertIcsCalendar } from 'ts-ics';
import { networkId } from '../reference/coordinator-networks.js';
import { countyBoardId, defaultAgency, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const input = {
  title: 'Nätverksträff; läget, inför sommaren',
  agenda: 'Läget i kommunerna\nÖvrigt',
  place: 'Länsresidenset, Växjö',
  link: 'https://example.org/mote',
  starts: '2030-06-18T09:00:00+02:00',
  ends: '2030-06-18T12:00:00+02:00',
};
const winter = { starts: '2030-12-03T09:00:00+01:00', ends: '2030-12-03T12:00:00+01:00' };

describe('a meeting of a network', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  let vaxjo: Staff;
  let alvesta: Staff;
  let goteborg: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(
      administrator,
      'county_coordinator',
      countyBoardId('07'),
      'Kersti "Kickan" Ek',
    );
    vaxjo = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0780'),
      'Vera Åm',
    );
    alvesta = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0764'),
      'Alva Ö',
    );
    goteborg = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('1480'),
      'Göte P',
    );
  });
  beforeEach(() => installation.setTime('2030-05-01T08:00:00Z'));
  afterAll(() => installation.stop());

  const call = (body: object = {}, { token } = county, network = networkId('07')) =>
    installation.ask(`structures/${network}/meetings`, { token, body: { ...input, ...body } });
  const called = async (body: object = {}): Promise<string> => (await call(body)).body.id;
  const get = (path: string, { token } = county) => installation.ask(`meetings/${path}`, { token });
  const post = (path: string, body: object = {}, { token } = county) =>
    installation.ask(`meetings/${path}`, { token, body });
  const move = (id: string, seen: number, body: object, { token } = county) =>
    installation.ask(`meetings/${id}`, {
      token,
      method: 'PUT',
      body: { ...input, ...body },
      headers: { 'if-match': `"${seen}"` },
    });
  const held = async (attended: string[] = []): Promise<string> => {
    const id = await called();
    installation.setTime('2030-06-18T12:00:00Z');
    await post(`${id}/hold`, { attended });
    return id;
  };
  const history = async (id: string): Promise<{ type: string; data: object }[]> =>
    (await get(`${id}/history`)).body.items;

  it('is called by its convenor: all who are members are invited', async () => {
    const { status, headers, body } = await call();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/meetings/${body.id}`);
    expect((await get(body.id, vaxjo)).body).toMatchObject({
      ...input,
      starts: '2030-06-18T07:00:00.000Z',
      ends: '2030-06-18T10:00:00.000Z',
      structureTitle: 'Nätverket av kommunala samordnare i Kronobergs län',
      state: 'called',
      mine: true,
      convening: false,
      answer: null,
    });
    expect((await get(`${body.id}/invited`)).body.items).toMatchObject([
      { organisationName: 'Alvesta kommun', personName: 'Alva Ö', answer: null },
      { organisationName: 'Växjö kommun', personName: 'Vera Åm', answer: null },
    ]);
    expect(await history(body.id)).toMatchObject([
      {
        type: 'se.lanken.directory.meeting.called.v1',
        data: { structure: networkId('07'), title: input.title, revision: 0 },
      },
    ]);
  });

  it('invites also who is appointed after it was called, and no longer who has left', async () => {
    const id = await called();
    const lessebo = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0761'),
      'Lo S',
    );
    const names = async () =>
      (await get(`${id}/invited`)).body.items.map(({ personName }: { personName: string }) => personName);
    expect(await names()).toEqual(['Alva Ö', 'Lo S', 'Vera Åm']);
    await installation.done(`appointments/${lessebo.appointment}/end`, {
      token: county.token,
      method: 'POST',
    });
    expect(await names()).toEqual(['Alva Ö', 'Vera Åm']);
  });

  it('is called, moved, cancelled and held by its convenor alone', async () => {
    const id = await called();
    for (const who of [vaxjo, administrator]) expect((await call({}, who)).status).toBe(403);
    expect((await call({}, goteborg)).body.code).toBe('not-allowed');
    expect((await move(id, 1, {}, vaxjo)).body.code).toBe('not-allowed');
    for (const [verb, body] of [
      ['cancel', { reason: 'Nej.' }],
      ['hold', { attended: [] }],
      ['minutes', { text: 'Text.' }],
      ['actions', { what: 'Något', organisation: municipalityId('0780'), due: '2030-07-01' }],
    ] as const)
      expect((await post(`${id}/${verb}`, body, vaxjo)).body.code).toBe('not-allowed');
  });

  describe("'s invitation as iCalendar, read by another program", () => {
    const read = async (id: string, staff = vaxjo) => {
      const { status, headers, body } = await get(`${id}/invitation`, staff);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(body.split('\r\n').every((line: string) => Buffer.byteLength(line) <= 75)).toBe(true);
      const calendar = convertIcsCalendar(undefined, body as string);
      // The reader leaves out a SEQUENCE of 0.
      const sequence = Number(/^SEQUENCE:(\d+)\r$/m.exec(body as string)![1]);
      return { calendar, event: { ...calendar.events![0]!, sequence } };
    };

    it('asks the member to come, at the time that it is in Sweden', async () => {
      const id = await called();
      const { calendar, event } = await read(id);
      expect(calendar).toMatchObject({
        version: '2.0',
        method: 'REQUEST',
        timezones: [{ id: 'Europe/Stockholm' }],
      });
      expect(event).toMatchObject({
        uid: id,
        sequence: 0,
        status: 'CONFIRMED',
        summary: input.title,
        description: input.agenda,
        location: input.place,
        url: input.link,
        start: { date: new Date(input.starts), local: { timezone: 'Europe/Stockholm', tzoffset: '+0200' } },
        end: { date: new Date(input.ends) },
        organizer: { name: 'Kersti  Kickan  Ek' },
        attendees: [{ name: 'Vera Åm', partstat: 'NEEDS-ACTION', rsvp: true }],
      });
      expect(event.stamp.date).toEqual(new Date('2030-05-01T08:00:00Z'));
      expect(event.organizer!.email).toMatch(/@lanken\.example$/);
    });

    it('has the same UID and a higher SEQUENCE when it is moved, also into winter time', async () => {
      const id = await called();
      await post(`${id}/answer`, { answer: 'maybe' }, vaxjo);
      expect((await read(id)).event.attendees).toMatchObject([{ partstat: 'TENTATIVE' }]);
      installation.setTime('2030-05-02T08:00:00Z');
      expect((await move(id, 2, winter)).status).toBe(200);
      const { event } = await read(id);
      expect(event).toMatchObject({
        uid: id,
        sequence: 1,
        start: { date: new Date(winter.starts), local: { tzoffset: '+0100' } },
        attendees: [{ partstat: 'NEEDS-ACTION' }],
        stamp: { date: new Date('2030-05-02T08:00:00Z') },
      });
    });

    it('takes the invitation back when it is cancelled', async () => {
      const id = await called();
      await post(`${id}/cancel`, { reason: 'För få kan.' });
      const { calendar, event } = await read(id);
      expect(calendar.method).toBe('CANCEL');
      expect(event).toMatchObject({ uid: id, sequence: 1, status: 'CANCELLED' });
    });

    it('has everybody for the convenor, and is for nobody who is not invited', async () => {
      const id = await called();
      await post(`${id}/answer`, { answer: 'yes' }, alvesta);
      const { event } = await read(id, county);
      expect(new Map(event.attendees!.map(({ name, partstat }) => [name, partstat]))).toEqual(
        new Map([
          ['Alva Ö', 'ACCEPTED'],
          ['Vera Åm', 'NEEDS-ACTION'],
        ]),
      );
      expect((await get(`${id}/invitation`, goteborg)).body.code).toBe('not-allowed');
      expect((await get(`${id}/invitation`, administrator)).body.code).toBe('not-invited');
    });
  });

  it('is answered by members, for themselves, as often as they change their minds', async () => {
    const id = await called();
    const answer = (value: string, who: Staff) => post(`${id}/answer`, { answer: value }, who);
    expect((await answer('yes', vaxjo)).body).toEqual({ id, sequence: 2 });
    expect((await answer('yes', vaxjo)).body).toEqual({ id, sequence: 2 });
    expect((await answer('no', vaxjo)).body).toEqual({ id, sequence: 3 });
    await answer('maybe', alvesta);
    expect((await get(id, vaxjo)).body).toMatchObject({ yes: 0, no: 1, maybe: 1, answer: 'no' });
    expect((await get(`${id}/invited?answer=no`)).body.items).toMatchObject([{ personName: 'Vera Åm' }]);
    expect((await get(`${id}/invited?answer=none`)).body.total).toBe(0);
    expect((await answer('yes', goteborg)).body.code).toBe('not-allowed');
    expect((await answer('certainly', vaxjo)).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/answer' }],
    });
    expect((await history(id)).slice(1)).toMatchObject([
      { data: { personRef: vaxjo.person, answer: 'yes' } },
      { data: { personRef: vaxjo.person, answer: 'no' } },
      { data: { personRef: alvesta.person, answer: 'maybe' } },
    ]);
  });

  it('is moved only by who has seen it as it is, and says nothing when nothing is other', async () => {
    const id = await called();
    expect((await move(id, 9, winter)).body.code).toBe('stale');
    expect((await move(id, 1, {})).body).toEqual({ id, sequence: 1 });
    expect((await move(id, 1, { place: 'Alvesta' })).body).toEqual({ id, sequence: 2 });
    expect((await get(id)).body).toMatchObject({ place: 'Alvesta', revision: 1 });
  });

  it('is held when its time has come, and keeps who was there and who was not', async () => {
    const id = await called();
    expect((await post(`${id}/hold`, { attended: [] })).body.code).toBe('meeting-ahead');
    installation.setTime('2030-06-18T12:00:00Z');
    const nobody = '01990000-0000-7000-8000-000000000000';
    expect((await post(`${id}/hold`, { attended: [vaxjo.person, nobody] })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/attended/1' }],
    });
    expect((await post(`${id}/hold`, { attended: [vaxjo.person, goteborg.person], guests: 4 })).status).toBe(
      200,
    );
    expect((await get(id)).body).toMatchObject({ state: 'held', attended: 2, guests: 4 });
    expect((await get(`${id}/invited`)).body.items).toMatchObject([
      { personName: 'Alva Ö', attended: false },
      { personName: 'Göte P', attended: true },
      { personName: 'Vera Åm', attended: true },
    ]);
    expect((await history(id)).at(-1)).toMatchObject({
      data: {
        day: '2030-06-18',
        attended: [vaxjo.person, goteborg.person],
        absent: [alvesta.person],
        guests: 4,
      },
    });
    expect((await post(`${id}/hold`, { attended: [] })).body.code).toBe('meeting-state');
    expect((await post(`${id}/cancel`, { reason: 'Nej.' })).body.code).toBe('meeting-state');
    const network = await installation.ask(`structures/${networkId('07')}`, county);
    expect(network.body).toMatchObject({ lastMet: '2030-06-18' });
  });

  it('has minutes for those who take part, in all their versions, and not in the events', async () => {
    const id = await held();
    expect((await get(`${id}/minutes`)).body.code).toBe('minutes-not-found');
    const text = '§1 Läget i kommunerna.\n§2 Övrigt.';
    for (const version of [text, `${text}\nRättat.`]) await post(`${id}/minutes`, { text: version });
    expect((await get(`${id}/minutes`, vaxjo)).body).toMatchObject({
      version: 2,
      text: `${text}\nRättat.`,
      writerName: 'Kersti "Kickan" Ek',
    });
    expect((await get(`${id}/minutes?version=1`, vaxjo)).body).toMatchObject({ version: 1, text });
    expect((await get(`${id}/minutes?version=3`, vaxjo)).status).toBe(404);
    expect((await get(`${id}/minutes?version=x`, vaxjo)).status).toBe(400);
    expect((await get(`${id}/minutes`, goteborg)).body.code).toBe('not-allowed');
    expect(JSON.stringify(await history(id))).not.toContain('§1');
    installation.setTime('2030-05-01T08:00:00Z');
    expect((await post(`${await called()}/minutes`, { text })).body.code).toBe('meeting-state');
  });

  it('has actions with dates, which are put off and settled by whose they are', async () => {
    const id = await held();
    const agree = (body: object) =>
      post(`${id}/actions`, { what: 'Sammanställa', due: '2030-07-01', ...body });
    const action = (await agree({ organisation: municipalityId('0780') })).body.id;
    const other = (
      await agree({ organisation: municipalityId('0764'), person: alvesta.person, due: '2030-08-01' })
    ).body.id;
    const list = async (query: string, { token } = county) =>
      (await installation.ask(`actions?meeting=${id}&${query}`, { token })).body.items;
    expect(await list('')).toMatchObject([
      { id: action, organisationName: 'Växjö kommun', person: null, due: '2030-07-01', overdue: false },
      { id: other, personName: 'Alva Ö', due: '2030-08-01' },
    ]);
    expect(await list('mine=true', vaxjo)).toMatchObject([{ id: action }]);
    expect(await list('', goteborg)).toEqual([]);

    installation.setTime('2030-07-02T08:00:00Z');
    expect(await list('overdue=true')).toMatchObject([{ id: action, overdue: true }]);
    const putOff = (who: Staff) =>
      post(`${id}/actions/${action}/put-off`, { due: '2030-09-01', reason: 'Ferier.' }, who);
    expect((await putOff(alvesta)).body.code).toBe('not-allowed');
    expect((await putOff(vaxjo)).status).toBe(200);
    expect(await list('overdue=true')).toEqual([]);
    expect((await post(`${id}/actions/${action}/settle`, { outcome: 'done' }, vaxjo)).status).toBe(200);
    expect((await post(`${id}/actions/${action}/settle`, { outcome: 'done' }, vaxjo)).body.code).toBe(
      'action-settled',
    );
    expect((await post(`${id}/actions/${other}/settle`, { outcome: 'dropped' })).body).toMatchObject({
      errors: [{ pointer: '/reason' }],
    });
    expect(
      (await post(`${id}/actions/${other}/settle`, { outcome: 'dropped', reason: 'Onödigt.' })).status,
    ).toBe(200);
    expect(await list('state=open')).toEqual([]);
    expect(await list('state=done')).toMatchObject([{ id: action, settled: '2030-07-02' }]);
    installation.setTime('2030-05-01T08:00:00Z');
    expect((await post(`${await held()}/actions/${action}/settle`, { outcome: 'done' })).status).toBe(404);
  });

  it('is listed by when it begins, of whom one asks for', async () => {
    const agency = await installation.staff(administrator, 'national_officer', defaultAgency.id, 'Nina A');
    const national = await call(
      { title: 'Länsnätverket', starts: '2031-01-10T09:00:00+01:00', ends: '2031-01-10T10:00:00+01:00' },
      agency,
      networkId('00'),
    );
    expect(national.status).toBe(201);
    const early = await called({ starts: '2031-01-05T00:30:00+01:00', ends: '2031-01-05T01:30:00+01:00' });
    const list = async (query: string, { token } = county): Promise<string[]> =>
      (await installation.ask(`meetings?from=2031-01-01&${query}`, { token })).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await list('')).toEqual([early, national.body.id]);
    expect(await list('mine=true')).toEqual([early, national.body.id]);
    expect(await list('mine=true', vaxjo)).toEqual([early]);
    expect(await list('mine=true', goteborg)).toEqual([]);
    expect(await list('county=07')).toEqual([early]);
    expect(await list('to=2031-01-05')).toEqual([early]);
    expect(await list('to=2031-01-04')).toEqual([]);
    expect(await list(`structure=${networkId('00')}&state=called`)).toEqual([national.body.id]);
    for (const wrong of ['from=igår', 'state=over', 'mine=false', 'county=02'])
      expect((await installation.ask(`meetings?${wrong}`, county)).body.code).toBe('invalid-input');
  });

  it('of a restricted structure is not there for others, and is told of in references alone', async () => {
    const council = {
      kind: 'council',
      title: 'Insatsgruppen',
      counties: ['07'],
      convenor: countyBoardId('07'),
      visibility: 'restricted',
    };
    const { id: structure } = (await installation.ask('structures', { token: county.token, body: council }))
      .body;
    const { id } = (await call({}, county, structure)).body;
    for (const path of [id, `${id}/invited`, `${id}/minutes`, `${id}/invitation`, `${id}/history`])
      expect((await get(path, vaxjo)).body.code).toBe('meeting-not-found');
    expect((await post(`${id}/answer`, { answer: 'yes' }, vaxjo)).body.code).toBe('meeting-not-found');
    const said = JSON.stringify(await history(id));
    for (const text of [input.title, input.place, input.link]) expect(said).not.toContain(text);
    const { body } = await installation.ask(`structures/${structure}/end`, {
      token: county.token,
      body: { reason: 'Klart.' },
    });
    expect(body).toMatchObject({ code: 'structure-in-use', detail: expect.stringContaining('2030-06-18') });
  });

  it.each([
    ['no title', { title: undefined }, 400, '/title'],
    ['no time', { starts: undefined }, 400, '/starts'],
    ['a time without its offset', { starts: '2030-06-18T09:00:00' }, 400, '/starts'],
    ['a day that is none', { starts: '2030-02-30T09:00:00Z' }, 400, '/starts'],
    ['a time as a number', { ends: 1_900_000_000 }, 400, '/ends'],
    ['an end before its beginning', { ends: '2030-06-18T08:00:00+02:00' }, 422, '/ends'],
    ['a time that has passed', { starts: '2030-04-30T09:00:00Z' }, 422, '/starts'],
    ['no place at all', { place: undefined, link: undefined }, 422, '/place'],
    ['a link that is none', { link: 'javascript:alert(1)' }, 400, '/link'],
    ['an agenda too long', { agenda: 'x'.repeat(4_001) }, 400, '/agenda'],
    ['an unknown field', { invited: [] }, 400, '/invited'],
  ])('is refused with %s', async (_, wrong, status, pointer) => {
    const before = await installation.saidByPeople();
    expect((await call(wrong)).body).toMatchObject({ status, errors: [{ pointer }] });
    expect(await installation.saidByPeople()).toBe(before);
  });

  it.each([
    ['hold', { attended: 'all' }, 400, '/attended'],
    ['hold', { attended: [], guests: -1 }, 400, '/guests'],
    ['minutes', { text: '' }, 400, '/text'],
    ['actions', { what: 'Något', organisation: municipalityId('0780'), due: '2030-06-17' }, 422, '/due'],
    ['actions', { what: 'Något', organisation: 'Växjö', due: '2030-07-01' }, 400, '/organisation'],
    ['cancel', { reason: ' ' }, 400, '/reason'],
  ])('refuses to %s with %j', async (verb, body, status, pointer) => {
    const id = verb === 'hold' || verb === 'cancel' ? await called() : await held();
    installation.setTime('2030-06-18T12:00:00Z');
    expect((await post(`${id}/${verb}`, body)).body).toMatchObject({ status, errors: [{ pointer }] });
  });
});
