import { organisations } from '../spec/cast.js';
import { Acts, factsOf } from '../spec/acts.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

const { kronoberg, vastraGotaland, police, agency, vaxjo, alvesta } = organisations;
const text = 'Festplatserna ligger hos er.';
const to = ({ organisation }: { organisation: string }): object => ({ organisation, text });

describe('custody', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const hops = ({ hops }: Answer['body']): string[] => hops.map(({ level, reason }) => `${reason} ${level}`);

  describe('that is referred', () => {
    it('stays until the other organisation accepts, then moves sideways', async () => {
      const id = await acts.inHand();
      await acts.all(id, ['kronoberg', 'propose-referral', to(vastraGotaland)]);
      expect(await acts.shown(id)).toMatchObject({
        status: 'in_handling',
        custodian: { organisation: kronoberg.organisation },
        referral: { organisation: vastraGotaland.organisation, text },
      });
      expect((await acts.shown(id, 'vastraGotaland')).moves).toContain('accept-referral');
      await acts.all(id, ['vastraGotaland', 'accept-referral']);
      const need = await acts.shown(id);
      expect(need).toMatchObject({
        status: 'referred',
        level: 'county',
        custodian: { hop: 2, level: 'county', organisation: vastraGotaland.organisation },
      });
      expect(need.referral).toBeUndefined();
      await acts.all(id, ['vastraGotaland', 'acknowledge'], ['vastraGotaland', 'start-handling']);
    });

    it('stays when the other says no, or the custodian takes the proposal back', async () => {
      const id = await acts.inHand();
      await acts.all(
        id,
        ['kronoberg', 'propose-referral', to(vastraGotaland)],
        ['vastraGotaland', 'decline-referral', { text: 'Inte vi.' }],
        ['kronoberg', 'propose-referral', to(alvesta)],
        ['kronoberg', 'take-back-referral'],
      );
      const need = await acts.shown(id);
      expect(need).toMatchObject({ status: 'in_handling', hops: [{}] });
      expect(factsOf(need).slice(-4)).toEqual([
        'referral-proposed',
        'referral-declined',
        'referral-proposed',
        'referral-declined',
      ]);
      expect((await acts.act(id, 'vastraGotaland', 'accept-referral')).body.code).toBe('not-invited');
    });

    it('reaches the level of the organisation that accepts', async () => {
      const id = await acts.inHand();
      await acts.all(id, ['kronoberg', 'propose-referral', to(police)], ['police', 'accept-referral']);
      expect(await acts.shown(id)).toMatchObject({
        status: 'referred',
        level: 'national',
        custodian: { level: 'national', organisation: police.organisation },
      });
    });

    it('tells the invited what happened when the custodian did something else meanwhile', async () => {
      const id = await acts.inHand();
      await acts.all(id, ['kronoberg', 'propose-referral', to(vastraGotaland)]);
      const answers = await Promise.all([
        acts.act(id, 'kronoberg', 'escalate', { tried: 'Allt.' }),
        acts.act(id, 'vastraGotaland', 'accept-referral'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = answers.find(({ status }) => status === 409)!;
      expect(lost.body.detail).toMatch(/escalated|referred/);
      expect((await acts.shown(id)).hops).toHaveLength(2);
    });

    it.each([
      ['to nobody known', '01990000-0000-7000-8000-00000000ffff', 422, 'organisation-unknown'],
      ['to the custodian itself', kronoberg.organisation, 409, 'referral-to-custodian'],
      ['to who asks', vaxjo.organisation, 409, 'referral-to-asker'],
    ])('is not referred %s', async (_, organisation, status, code) => {
      const id = await acts.inHand();
      const refused = await acts.act(id, 'kronoberg', 'propose-referral', { organisation, text });
      expect(refused).toMatchObject({ status, body: { code, errors: [{ pointer: '/organisation' }] } });
    });

    it('is proposed to one at a time', async () => {
      const id = await acts.inHand();
      await acts.all(id, ['kronoberg', 'propose-referral', to(vastraGotaland)]);
      const second = await acts.act(id, 'kronoberg', 'propose-referral', to(alvesta));
      expect(second).toMatchObject({ status: 409, body: { code: 'referral-open' } });
    });

    it('lets the invited read a restricted need, and only while it is invited', async () => {
      const id = await acts.inHand({ visibility: 'restricted' });
      expect((await acts.shown(id, 'alvesta')).code).toBe('need-not-found');
      await acts.all(id, ['kronoberg', 'propose-referral', to(alvesta)]);
      expect((await acts.shown(id, 'alvesta')).status).toBe('in_handling');
      await acts.all(id, ['alvesta', 'decline-referral', { text: 'Nej.' }]);
      expect((await acts.shown(id, 'alvesta')).code).toBe('need-not-found');
    });
  });

  describe('that is returned', () => {
    const back = { reason: 'Hör hemma hos er.', expected: 'Bjud in till ett möte.' };
    const up = { tried: 'Vi har försökt.' };

    it('goes down a level at a time, to who asks in the end, and up again the same way', async () => {
      const id = await acts.inHand();
      await acts.all(
        id,
        ['kronoberg', 'escalate', up],
        ['national', 'acknowledge'],
        ['national', 'return', back],
        ['kronoberg', 'acknowledge'],
        ['kronoberg', 'return', back],
      );
      expect(await acts.shown(id)).toMatchObject({
        status: 'returned',
        level: 'national',
        custodian: { hop: 4, level: 'local', organisation: vaxjo.organisation },
      });
      await acts.all(
        id,
        ['vaxjo', 'acknowledge'],
        ['vaxjo', 'escalate', up],
        ['kronoberg', 'acknowledge'],
        ['kronoberg', 'escalate', up],
      );
      const need = await acts.shown(id);
      expect(hops(need)).toEqual([
        'published county',
        'escalated national',
        'returned county',
        'returned local',
        'escalated county',
        'escalated national',
      ]);
      expect(need.tried.map(({ hop }) => hop)).toEqual([undefined, 1, 4, 5]);
    });

    it('goes from the nation to the county that asks itself', async () => {
      const id = await acts.publish({ areas: ['07'] }, 'kronoberg');
      await acts.all(id, ['national', 'acknowledge'], ['national', 'return', back]);
      expect(await acts.shown(id, 'kronoberg')).toMatchObject({
        custodian: { level: 'county', organisation: kronoberg.organisation },
      });
      await acts.all(id, ['kronoberg', 'acknowledge']);
      const refused = await acts.act(id, 'kronoberg', 'return', back);
      expect(refused).toMatchObject({ status: 409, body: { code: 'nobody-below' } });
      await acts.all(id, ['kronoberg', 'escalate', up]);
      expect(await acts.shown(id)).toMatchObject({ custodian: { organisation: agency.organisation } });
    });

    it.each([{}, { reason: 'Hör hemma hos er.' }, { expected: 'Ett möte.' }])(
      'says why and what for: not %j',
      async (body) => {
        const id = await acts.inHand();
        expect(await acts.act(id, 'kronoberg', 'return', body)).toMatchObject({ status: 400 });
      },
    );
  });
});
