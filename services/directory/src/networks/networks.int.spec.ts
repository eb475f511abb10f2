import { eventually } from '@lanken/testing';
import { networkId } from '../reference/coordinator-networks.js';
import { countyBoardId, defaultAgency, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';
import { startNeeds } from '../spec/said-needs.js';

const words = { subject: 'Inför sommaren', text: 'Hej alla!\nGlöm inte tillsynen.' };

describe('the network of a county', () => {
  let installation: Installation;
  let needs: Awaited<ReturnType<typeof startNeeds>>;
  let administrator: Staff;
  let agency: Staff;
  let county: Staff;
  let goteborg: Staff;
  let vaxjo: Staff;
  let alvesta: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    needs = await startNeeds(installation.environment);
    administrator = await installation.administrator();
    agency = await installation.staff(administrator, 'national_officer', defaultAgency.id, 'Nina A');
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'), 'Kersti P');
    goteborg = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('1480'),
      'Göte P',
    );
    vaxjo = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0780'),
      'Vera Å',
    );
    alvesta = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0764'),
      'Alva Ö',
    );
  });
  afterAll(async () => {
    await needs?.stop();
    await installation.stop();
  });

  const network = networkId('07');
  const send = ({ token } = county, body: object = words, id = network) =>
    installation.ask(`structures/${id}/messages`, { token, body });
  const listed = ({ token } = vaxjo, query = '') =>
    installation.ask(`structures/${network}/messages${query}`, { token });

  it('gets the messages of its convenor, which its members read and others do not', async () => {
    const { status, headers, body } = await send();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/messages/${body.id}`);
    const message = { ...words, senderName: 'Kersti P', recipients: 2, redacted: null };
    expect((await listed()).body.items).toMatchObject([{ id: body.id, ...message }]);
    expect((await installation.ask(`messages/${body.id}`, alvesta)).body).toMatchObject(message);
    for (const stranger of [goteborg, agency, administrator]) {
      expect((await listed(stranger)).body.code).toBe('not-allowed');
      expect((await installation.ask(`messages/${body.id}`, stranger)).body.code).toBe('not-allowed');
    }
    for (const other of [vaxjo, goteborg, agency]) expect((await send(other)).body.code).toBe('not-allowed');
    expect((await listed(vaxjo, '?q=SOMMAR')).body.total).toBe(1);
    expect((await listed(vaxjo, '?q=vinter')).body.total).toBe(0);
  });

  it('is written to in words that no event carries, and that can be blanked for good', async () => {
    const { id } = (await send()).body;
    const redact = ({ token }: Staff) =>
      installation.ask(`messages/${id}/redact`, { token, body: { reason: 'personal_data' } });
    expect((await redact(vaxjo)).body.code).toBe('not-allowed');
    expect((await redact(administrator)).status).toBe(200);
    expect((await redact(county)).body.code).toBe('redacted-already');
    expect((await installation.ask(`messages/${id}`, vaxjo)).body).toMatchObject({
      subject: null,
      text: null,
      redacted: 'personal_data',
    });
    const log = await installation.query(
      `select type, data::text as data from outbox_log where aggregate = $1`,
      [`message/${id}`],
    );
    expect(log.map(({ type }) => type)).toEqual([
      'se.lanken.directory.message.sent.v1',
      'se.lanken.directory.message.redacted.v1',
    ]);
    expect(JSON.parse(log[0]!.data as string).recipients.sort()).toEqual(
      [vaxjo.person, alvesta.person].sort(),
    );
    expect(JSON.stringify(log)).not.toMatch(/sommaren|tillsynen/);
  });

  it.each([
    ['no subject', { subject: undefined }, '/subject'],
    ['a subject of two lines', { subject: 'a\nb' }, '/subject'],
    ['no text', { text: ' ' }, '/text'],
    ['too much text', { text: 'x'.repeat(10_001) }, '/text'],
    ['an unknown field', { recipients: [] }, '/recipients'],
  ])('refuses a message with %s', async (_, wrong, pointer) => {
    const before = await installation.count('message');
    expect((await send(county, { ...words, ...wrong })).body).toMatchObject({
      status: 400,
      errors: [{ pointer }],
    });
    expect(await installation.count('message')).toBe(before);
  });

  it('of the country is convened by the national agency in the same way', async () => {
    const country = networkId('00');
    expect((await send(county, words, country)).body.code).toBe('not-allowed');
    expect((await send(agency, words, country)).status).toBe(201);
    expect((await installation.ask(`structures/${country}/messages`, county)).body.items).toMatchObject([
      words,
    ]);
    const meeting = {
      title: 'Länsträff',
      link: 'https://example.org/m',
      starts: '2090-01-01T09:00:00Z',
      ends: '2090-01-01T10:00:00Z',
    };
    installation.setTime('2089-12-01T09:00:00Z');
    const { id } = (
      await installation.done(`structures/${country}/meetings`, { token: agency.token, body: meeting })
    ).body;
    expect((await installation.ask(`meetings/${id}/invited`, agency)).body.items).toMatchObject([
      { personName: 'Kersti P' },
    ]);
    expect(
      (await installation.ask(`meetings/${id}/answer`, { token: county.token, body: { answer: 'yes' } }))
        .status,
    ).toBe(200);
    expect(
      (await installation.ask(`meetings/${id}/answer`, { token: vaxjo.token, body: { answer: 'yes' } })).body
        .code,
    ).toBe('not-allowed');
    expect((await send(agency, words, networkId('10'))).body.code).toBe('not-allowed');
  });

  it('has nobody to write to while the county has no coordinators', async () => {
    const blekinge = await installation.staff(administrator, 'county_coordinator', countyBoardId('10'));
    expect((await send(blekinge, words, networkId('10'))).body.code).toBe('no-recipients');
  });

  describe('shows its convenor who has not been heard in a while', () => {
    const quiet = async (days = 90, { token } = county) =>
      (await installation.ask(`structures/${network}/quiet?days=${days}`, { token })).body;
    const names = async (days = 90): Promise<string[]> =>
      (await quiet(days)).items.map(({ personName }: { personName: string }) => personName);
    beforeEach(() => installation.setTime('2032-01-01T12:00:00Z'));

    it('all of whom have been members for as long, and were never heard', async () => {
      expect((await quiet()).items).toMatchObject([
        { personName: expect.any(String), since: '2026-01-01', heard: null, way: null },
        { personName: expect.any(String), since: '2026-01-01', heard: null, way: null },
      ]);
      const lately = await installation.person(administrator.token, municipalityId('0761'), 'Ny N');
      const [post] = [
        (
          await installation.done('posts', {
            token: county.token,
            body: { organisation: municipalityId('0761'), role: 'municipal_coordinator' },
          })
        ).body.id,
      ];
      await installation.done('appointments', {
        token: county.token,
        body: { person: lately, post, from: '2031-12-01' },
      });
      expect(await names()).not.toContain('Ny N');
      expect(await names(30)).toContain('Ny N');
    });

    it('but not who has published a need, also when they publish many at once', async () => {
      const by = { actor: 'person' as const, personRef: vaxjo.person, organisation: municipalityId('0780') };
      await Promise.all(
        ['2031-11-02', '2031-12-01', '2031-11-01'].map((day) => needs.publish(by, `${day}T08:00:00Z`)),
      );
      await eventually(async () => expect(await names()).toEqual(['Alva Ö']));
      await eventually(async () =>
        expect(
          (await quiet(20)).items.find(({ personName }: { personName: string }) => personName === 'Vera Å'),
        ).toMatchObject({
          heard: '2031-12-01T08:00:00.000Z',
          way: 'need',
        }),
      );
    });

    it('nor who has answered an invitation, was at a meeting, or has written in the forum', async () => {
      const meeting = {
        title: 'Träff',
        place: 'Växjö',
        starts: '2032-01-02T09:00:00Z',
        ends: '2032-01-02T10:00:00Z',
      };
      const { id } = (
        await installation.done(`structures/${network}/meetings`, { token: county.token, body: meeting })
      ).body;
      await installation.done(`meetings/${id}/answer`, { token: alvesta.token, body: { answer: 'no' } });
      expect((await quiet(1)).items.map(({ way }: { way: string }) => way)).toEqual([null, 'need']);
      expect(await names()).toEqual([]);

      installation.setTime('2032-06-01T12:00:00Z');
      expect((await quiet()).items.map(({ way }: { way: string }) => way).sort()).toEqual(
        [null, 'answer', 'need'].sort(),
      );
      await installation.done(`meetings/${id}/hold`, {
        token: county.token,
        body: { attended: [vaxjo.person] },
      });
      await installation.done(`structures/${network}/threads`, {
        token: alvesta.token,
        body: { title: 'Hej', text: 'Hej!' },
      });
      expect(await names()).toEqual(['Ny N', 'Vera Å']);
      expect((await quiet()).items[1]).toMatchObject({
        heard: '2032-01-02T09:00:00.000Z',
        way: 'attendance',
      });
    });

    it('and nobody else', async () => {
      for (const other of [vaxjo, goteborg, agency])
        expect((await quiet(90, other)).code).toBe('not-allowed');
      for (const wrong of ['0', '-1', '1000', 'x', ''])
        expect((await installation.ask(`structures/${network}/quiet?days=${wrong}`, county)).body.code).toBe(
          'invalid-input',
        );
    });
  });
});
