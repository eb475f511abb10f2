import { Clock } from '@lanken/messaging';
import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { dayOf, daysAfter } from '../model/day.js';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');

describe('an entry of the directory', () => {
  let installation: Installation;
  let administrator: Staff;
  let kim: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    kim = await installation.staff(administrator, 'municipal_coordinator', vaxjo, 'Kim Ek');
  });
  afterAll(() => installation.stop());

  const verify = (path: string, { token }: Staff = kim) =>
    installation.ask(`${path}/verify`, { token, method: 'POST' });
  const today = dayOf(new Date());
  const show = async (path: string) => (await installation.ask(path, administrator)).body;

  it('is said to be true by who answers for it', async () => {
    const other = await installation.staff(administrator, 'municipal_coordinator', municipalityId('1480'));
    for (const path of [`organisations/${vaxjo}`, `persons/${kim.person}`]) {
      expect(await show(path)).toMatchObject({ freshness: 'fresh', verified: null });
      expect((await verify(path, other)).body.code).toBe('not-allowed');
      expect((await verify(path)).status).toBe(200);
      expect(await show(path)).toMatchObject({ freshness: 'fresh', verified: today });
    }
    const county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
    expect((await verify(`persons/${kim.person}`, county)).status).toBe(200);
    expect((await verify(`organisations/${vaxjo}`, county)).body.code).toBe('not-allowed');
  });

  it('is asked about by the clock when it was not said for 180 days, and again for 365; once each', async () => {
    const clock = installation.service.app.get(Clock);
    const said = async (path: string): Promise<string[]> =>
      (await show(`${path}/history`)).items
        .filter(({ type }: { type: string }) => type.includes('verification-asked'))
        .map(({ data }: { data: { freshness: string } }) => data.freshness);
    const [organisation, person] = [`organisations/${vaxjo}`, `persons/${kim.person}`];
    // Only these: three hundred others would be asked about too.
    const others = [
      `update organisation set ask_on = 'infinity' where id <> '${vaxjo}'`,
      `update person set ask_on = 'infinity' where id <> '${kim.person}'`,
    ];
    for (const update of others) await installation.service.app.get(DataSource).query(update);
    for (const [days, expected] of [
      [180, ['due']],
      [365, ['due', 'stale']],
    ] as const) {
      const now = new Date(`${daysAfter(today, days)}T11:00:00Z`);
      clock.now = () => now;
      for (const path of [organisation, person])
        await eventually(async () => expect(await said(path)).toEqual(expected), { within: 10_000 });
      expect((await show(`persons?freshness=${expected.at(-1)}`)).items).toMatchObject([{ id: kim.person }]);
      expect((await show(`organisations?freshness=${expected.at(-1)}`)).items).toMatchObject([{ id: vaxjo }]);
    }
    expect((await verify(organisation)).status).toBe(200);
    expect(await show(organisation)).toMatchObject({ freshness: 'fresh', verified: daysAfter(today, 365) });
    clock.now = () => new Date();
  });
});
