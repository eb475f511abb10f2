import { countyBoardId, defaultAgency, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const words = { title: 'Ungdomsgård i Teleborg', purpose: 'En trygg mötesplats på fredagar.' };

describe('a cooperation with civil society', () => {
  let installation: Installation;
  let administrator: Staff;
  let vaxjo: Staff;
  let goteborg: Staff;
  let officer: Staff;
  let club: Staff & { organisation: string };
  let sports: Staff & { organisation: string };
  let police: string;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    officer = await installation.staff(administrator, 'national_officer', defaultAgency.id, 'Nina A');
    vaxjo = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0780'),
      'Vera Å',
    );
    goteborg = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('1480'),
      'Göte P',
    );
    const organisation = async (kind: string, name: string): Promise<string> =>
      (
        await installation.done('organisations', {
          token: administrator.token,
          body: { name, kind, municipality: '0780' },
        })
      ).body.id;
    const contact = async (kind: string, name: string) => {
      const id = await organisation(kind, name);
      return {
        ...(await installation.staff(administrator, 'association_contact', id, name)),
        organisation: id,
      };
    };
    club = await contact('civil_society', 'Ördens vänner');
    sports = await contact('sports_federation', 'Östers IF');
    police = await organisation('police', 'Ågatans polis');
  });
  beforeEach(() => installation.setTime('2030-05-01T08:00:00Z'));
  afterAll(() => installation.stop());

  const post = (path: string, body: object = {}, { token } = vaxjo) =>
    installation.ask(path, { token, body });
  const get = async (path: string, { token } = vaxjo) => (await installation.ask(path, { token })).body;

  describe('an initiative', () => {
    const propose = (body: object = {}, staff = vaxjo) =>
      post('initiatives', { ...words, partners: [club.organisation], ...body }, staff);
    const proposed = async (body: object = {}): Promise<string> => (await propose(body)).body.id;
    const answer = (id: string, given: string, staff: Staff, reason?: string) =>
      post(`initiatives/${id}/answer`, { answer: given, ...(reason && { reason }) }, staff);

    it('is proposed, agreed to by each partner, carried through and ended with its result', async () => {
      const { status, body } = await propose({ partners: [club.organisation, sports.organisation, police] });
      expect(status).toBe(201);
      const { id } = body;
      expect(await get(`initiatives/${id}`, club)).toMatchObject({
        ...words,
        leadName: 'Växjö kommun',
        state: 'proposed',
        visibility: 'network',
        partners: [
          { name: 'Växjö kommun', state: 'agreed' },
          { name: 'Ågatans polis', kind: 'police', state: 'invited' },
          { name: 'Ördens vänner', state: 'invited' },
          { name: 'Östers IF', state: 'invited' },
        ],
      });
      expect((await post(`initiatives/${id}/start`)).body.code).toBe('partners-undecided');
      expect((await answer(id, 'agreed', club)).status).toBe(200);
      expect((await answer(id, 'declined', sports, 'Hinner inte.')).status).toBe(200);
      expect((await answer(id, 'agreed', goteborg)).body.code).toBe('not-allowed');
      const constable = await installation.staff(administrator, 'finance', police);
      expect((await answer(id, 'agreed', constable)).body.code).toBe('role-required');
      expect((await post(`initiatives/${id}/start`, {}, club)).body.code).toBe('not-allowed');
      expect((await post(`initiatives/${id}/partners`, { organisation: sports.organisation })).status).toBe(
        200,
      );
      expect((await answer(id, 'declined', sports)).status).toBe(200);
      const recorded = (organisation: string, staff: Staff = vaxjo) =>
        post(
          `initiatives/${id}/answer`,
          { answer: 'declined', reason: 'Brev den 2 maj.', organisation },
          staff,
        );
      expect((await recorded(police, club)).body.code).toBe('not-allowed');
      expect((await recorded(club.organisation)).body).toMatchObject({ code: 'speaks-for-itself' });
      expect((await recorded(countyBoardId('10'))).body).toMatchObject({ code: 'no-partner' });
      expect((await recorded(police)).status).toBe(200);
      expect((await post(`initiatives/${id}/start`)).status).toBe(200);
      expect(
        (await post(`initiatives/${id}/finish`, { outcome: 'completed', result: 'Fyrtio kvällar.' }, club))
          .body.code,
      ).toBe('not-allowed');
      expect(
        (await post(`initiatives/${id}/finish`, { outcome: 'completed', result: 'Fyrtio kvällar.' })).status,
      ).toBe(200);
      expect(await get(`initiatives/${id}`)).toMatchObject({
        state: 'completed',
        started: '2030-05-01',
        finished: '2030-05-01',
        result: 'Fyrtio kvällar.',
      });
      const { items } = await get(`initiatives/${id}/history`);
      expect(items.map(({ type }: { type: string }) => type.split('.')[4])).toEqual([
        'proposed',
        'partner-set',
        'partner-set',
        'partner-set',
        'partner-set',
        'partner-set',
        'started',
        'finished',
      ]);
      expect(items[1].data).toMatchObject({
        organisation: club.organisation,
        state: 'agreed',
        by: { personRef: club.person },
      });
    });

    it('is agreed to anew when it is revised, by who has seen it as it is', async () => {
      const id = await proposed();
      await answer(id, 'agreed', club);
      const put = (seen: number, { token } = vaxjo) =>
        installation.ask(`initiatives/${id}`, {
          token,
          method: 'PUT',
          body: { ...words, purpose: 'Något annat.', visibility: 'public' },
          headers: { 'if-match': `"${seen}"` },
        });
      expect((await put(1)).body.code).toBe('stale');
      expect((await put(2, club)).body.code).toBe('not-allowed');
      expect((await put(2)).status).toBe(200);
      expect((await get(`initiatives/${id}`)).partners).toMatchObject([
        { state: 'agreed' },
        { state: 'invited' },
      ]);
      expect((await post(`initiatives/${id}/start`)).body.code).toBe('partners-undecided');
    });

    it('stops when its last association leaves', async () => {
      const id = await proposed();
      await answer(id, 'agreed', club);
      await post(`initiatives/${id}/start`);
      expect((await answer(id, 'left', club, 'Läggs ner.')).status).toBe(200);
      expect(await get(`initiatives/${id}`)).toMatchObject({
        state: 'stopped',
        result: expect.stringContaining('association'),
      });
    });

    it('can be led by an association', async () => {
      const { body } = await propose({ partners: [municipalityId('0780')] }, club);
      expect((await answer(body.id, 'agreed', vaxjo)).status).toBe(200);
      expect((await post(`initiatives/${body.id}/start`, {}, club)).status).toBe(200);
    });

    it('is read by coordinators and its partners, by others when it is public', async () => {
      const finance = await installation.staff(administrator, 'finance', countyBoardId('07'));
      const network = await proposed({ title: 'Läsprov nätverk' });
      const open = await proposed({ title: 'Läsprov öppen', visibility: 'public' });
      const readable = async (staff: Staff): Promise<string[]> =>
        (await get('initiatives?q=läsprov', staff)).items.map(({ id }: { id: string }) => id);
      for (const staff of [goteborg, officer, club, administrator])
        expect(await readable(staff)).toEqual([network, open]);
      for (const staff of [sports, finance]) {
        expect(await readable(staff)).toEqual([open]);
        expect((await get(`initiatives/${network}`, staff)).code).toBe('initiative-not-found');
        expect((await get(`initiatives/${network}/history`, staff)).code).toBe('initiative-not-found');
      }
    });

    it('is listed in Swedish order, by what is asked for', async () => {
      for (const title of ['Ölprojektet', 'Zebra', 'Ångest', 'Ärligt'])
        await proposed({ title, purpose: 'Ordning.', substanceAreas: ['doping'] });
      const titles = async (query: string, staff = vaxjo): Promise<string[]> =>
        (await get(`initiatives?substanceArea=doping&${query}`, staff)).items.map(
          ({ title }: { title: string }) => title,
        );
      expect(await titles('state=proposed')).toEqual(
        expect.arrayContaining(['Zebra', 'Ångest', 'Ärligt', 'Ölprojektet']),
      );
      const ordered = (await titles('limit=200')).filter((title) => /^(Zebra|Ång|Ärl|Öl)/.test(title));
      expect(ordered).toEqual(['Zebra', 'Ångest', 'Ärligt', 'Ölprojektet']);
      expect(await titles('q=ÖLP')).toEqual(['Ölprojektet']);
      expect(await titles('county=14')).toEqual([]);
      expect(
        await titles(`municipality=0780&partner=${club.organisation}&partnerState=agreed&q=zebra`),
      ).toEqual([]);
      expect(await titles('partnerState=invited&q=zebra', club)).toEqual(['Zebra']);
      for (const wrong of [
        'state=done',
        'partnerState=maybe',
        'county=02',
        'partner=x',
        'substanceArea=coffee',
      ])
        expect((await get(`initiatives?${wrong}`)).code).toBe('invalid-input');
    });

    it.each([
      ['no purpose', { purpose: undefined }, 400, '/purpose'],
      ['nobody asked', { partners: [] }, 400, '/partners'],
      [
        'somebody asked twice',
        { partners: [municipalityId('1480'), municipalityId('1480')] },
        400,
        '/partners',
      ],
      ['no association', { partners: [municipalityId('1480')] }, 422, '/partners'],
      [
        'an organisation that does not exist',
        { partners: ['01990000-0000-7000-8000-000000000000'] },
        422,
        '/partners/0',
      ],
      ['a restricted circle', { visibility: 'restricted' }, 400, '/visibility'],
      ['an unknown field', { state: 'ongoing' }, 400, '/state'],
    ])('is refused with %s', async (_, wrong, status, pointer) => {
      const before = await installation.count(`outbox_log where aggregate like 'initiative/%'`);
      expect((await propose(wrong)).body).toMatchObject({ status, errors: [{ pointer }] });
      expect(await installation.count(`outbox_log where aggregate like 'initiative/%'`)).toBe(before);
    });
  });
});
