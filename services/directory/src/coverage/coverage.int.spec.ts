import { eventually } from '@lanken/testing';
import { daysAfter, dayOf } from '../model/day.js';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');

describe('coverage', () => {
  let installation: Installation;
  let administrator: Staff;
  let kim: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    kim = await installation.staff(administrator, 'municipal_coordinator', vaxjo, 'Kim Ek');
  });
  afterAll(() => installation.stop());

  const today = dayOf(new Date());
  const as = ({ token }: Staff, body?: object, method?: string) => ({ token, body, method });
  const list = async (query: string) => (await installation.done(`coverage?${query}`, as(kim))).body;
  const inVaxjo = async () =>
    (await list('county=07&limit=200')).items.find(({ area }: { area: string }) => area === '0780');
  const nothing = {
    coordinators: 0,
    share: 0,
    deputies: 0,
    structures: 0,
    programmes: 0,
    contacts: 0,
    verifiedContacts: 0,
  };

  it('says of each municipality and county what is there and what is missing', async () => {
    const { items, total } = await list('county=07');
    expect(total).toBe(8);
    expect(items[0]).toMatchObject({ area: '0760', numbers: nothing, hours: 0 });
    expect(items[0].missing).toHaveLength(7);
    expect(await inVaxjo()).toMatchObject({
      organisation: vaxjo,
      numbers: { ...nothing, coordinators: 1, share: 100 },
      hours: 40,
      missing: ['deputies', 'structures', 'programmes', 'contacts', 'verifiedContacts'],
    });
    expect((await list('of=county')).total).toBe(21);
    expect((await list('missing=coordinators')).total).toBe(289);
  });

  it('defines each of its numbers for everyone', async () => {
    const { items } = (await installation.done('coverage/measures')).body;
    expect(items.map(({ measure }: { measure: string }) => measure)).toEqual(Object.keys(nothing));
  });

  it('follows what comes to be', async () => {
    const part = { share: 50 };
    await installation.done(`appointments/${kim.appointment}/revise`, as(administrator, part));
    const deputy = await installation.person(administrator.token, vaxjo, 'Bo Al');
    await installation.done(
      `appointments/${kim.appointment}/deputies`,
      as(administrator, { person: deputy, from: '2026-01-01' }),
    );
    const programme = { title: 'ANDTS-program', link: 'https://vaxjo.example/program', from: '2026-01-01' };
    const adopted = await installation.done(`organisations/${vaxjo}/programmes`, as(kim, programme));
    const role = { title: 'ANDTS-samordning', email: 'andts@vaxjo.example' };
    const point = (await installation.done(`organisations/${vaxjo}/contact-points`, as(kim, role))).body.id;
    expect(await inVaxjo()).toMatchObject({
      numbers: { coordinators: 2, share: 50, deputies: 1, programmes: 1, contacts: 1, verifiedContacts: 0 },
      hours: 20,
      missing: ['structures', 'verifiedContacts'],
    });
    await installation.done(`contact-points/${point}/verify`, as(kim, undefined, 'POST'));
    expect((await inVaxjo()).missing).toEqual(['structures']);
    const county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
    const met = await structureThatMet(county);
    expect((await inVaxjo()).missing).toEqual([]);
    expect((await list('of=county&county=07')).items[0].numbers).toMatchObject({
      coordinators: 1,
      structures: 1,
    });
    await installation.query('update structure set last_met = $1 where id = $2', [
      daysAfter(today, -365),
      met,
    ]);
    expect((await inVaxjo()).missing).toEqual(['structures']);
    await installation.done(`programmes/${adopted.body.id}/end`, as(kim, { to: '2026-02-01' }));
    expect((await inVaxjo()).numbers.programmes).toBe(0);
    const { items } = (await installation.done(`programmes?organisation=${vaxjo}`)).body;
    expect(items).toMatchObject([{ ...programme, to: '2026-02-01' }]);
    const past = (await installation.done(`programmes/${adopted.body.id}/history`, as(kim))).body.items;
    expect(past.map(({ type }: { type: string }) => type.split('.').at(-2))).toEqual(['adopted', 'ended']);
  });

  // As a meeting that was held a while ago leaves it.
  async function structureThatMet(county: Staff): Promise<string> {
    const body = { kind: 'council', title: 'Samhällsråd T', counties: ['07'], convenor: countyBoardId('07') };
    const structure = (await installation.done('structures', as(county, body))).body.id;
    await installation.done(
      `structures/${structure}/members`,
      as(county, { organisation: vaxjo, from: '2026-01-01' }),
    );
    await installation.query(
      `update structure set state = 'active', active_since = $1, last_met = $1 where id = $2`,
      [daysAfter(today, -100), structure],
    );
    return structure;
  }

  it('lets only who answers for an organisation tell of its programme, and no day before another', async () => {
    const programme = { title: 'Program', link: 'https://x.example', from: '2026-01-01' };
    const other = await installation.staff(administrator, 'municipal_coordinator', municipalityId('1480'));
    const adopt = (staff: Staff, body: object) =>
      installation.ask(`organisations/${vaxjo}/programmes`, as(staff, body));
    expect((await adopt(other, programme)).body.code).toBe('not-allowed');
    expect((await adopt(kim, { ...programme, to: '2025-01-01' })).body.code).toBe('wrong-days');
    expect((await installation.ask('coverage')).status).toBe(401);
  });

  it('is kept day by day, once a day, and not made up for days on which nobody counted', async () => {
    const history = async (query: string) =>
      (await installation.done(`coverage/history?${query}`, as(kim))).body;
    await eventually(async () => expect((await history('')).total).toBe(1));
    const later = daysAfter(today, 3);
    installation.setTime(`${later}T10:00:00Z`);
    await eventually(async () => expect((await history('')).total).toBe(2), { within: 15_000 });
    const { items } = await history('area=07');
    expect(items.map(({ day }: { day: string }) => day)).toEqual([later, today]);
    expect(items[0]).toMatchObject({
      areas: 8,
      having: { coordinators: 1 },
      sum: { coordinators: 2, share: 50 },
    });
    expect((await history(`from=${later}`)).items[0]).toMatchObject({
      areas: 290,
      having: { coordinators: 2 },
    });
    expect((await history('of=county&area=07')).items[0]).toMatchObject({
      areas: 1,
      sum: { coordinators: 1 },
    });
    expect(await installation.count('coverage')).toBe(2 * (290 + 21));
    installation.setTime(new Date().toISOString());
  });
});
