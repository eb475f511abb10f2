import { byClock } from '@lanken/contracts';
import { startService, type RunningService } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { eventually } from '@lanken/testing';
import { Module } from '@nestjs/common';
import { directory } from '../directory.js';
import { Organisation } from '../model/organisation.js';
import {
  countyBoardId,
  defaultAgency,
  municipalityId,
  nationalBodyId,
  referenceOrganisations,
  regionId,
} from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

@Module({})
class NothingLoaded {}

describe('the reference data of an installation', () => {
  let installation: Installation;
  let administrator: Staff;
  const later: RunningService[] = [];
  const total = async (query: string): Promise<number> =>
    (await installation.ask(`${query}&limit=1`, administrator)).body.total;

  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
  });
  afterAll(async () => {
    for (const service of later) await service.stop();
    await installation.stop();
  });

  it('is there after the first start: county boards, regions, municipalities and national bodies', async () => {
    expect(await total('organisations?kind=county_board')).toBe(21);
    expect(await total('organisations?kind=region')).toBe(21);
    expect(await total('organisations?kind=municipality')).toBe(290);
    expect(await total('organisations?kind=national_agency')).toBe(7);
    expect(await total('organisations?kind=national_agency&state=merged')).toBe(2);
    expect(await total('organisations?kind=police')).toBe(1);
  });

  it('knows numbers, former names and what became of what is no more', async () => {
    const show = async (id: string) => (await installation.ask(`organisations/${id}`, administrator)).body;
    expect(await show(defaultAgency.id)).toMatchObject({
      identifiers: { organisationsnummer: '2021006545' },
      predecessors: [nationalBodyId('20'), nationalBodyId('21')],
    });
    expect(await show(nationalBodyId('20'))).toMatchObject({
      name: 'Statens folkhälsoinstitut',
      state: 'merged',
      successor: defaultAgency.id,
      ceased: '2014-01-01',
    });
    expect((await show(regionId('07'))).names).toEqual([
      { name: 'Landstinget Kronoberg', from: null },
      { name: 'Region Kronoberg', from: '2015-01-01' },
    ]);
  });

  it('knows in which county Heby lay on any day', async () => {
    const in2006 = 'kind=municipality&day=2006-12-31';
    expect(await total(`organisations?county=19&${in2006}`)).toBe(11);
    expect(await total(`organisations?county=03&${in2006}`)).toBe(7);
    expect(await total('organisations?county=19&kind=municipality&day=2007-01-01')).toBe(10);
    const { body } = await installation.ask(`organisations?q=Heby&${in2006}`, administrator);
    expect(body.items).toMatchObject([{ name: 'Heby kommun', county: '19', municipality: '1917' }]);
  });

  it('finds what has another name today by the name that it had', async () => {
    const { items } = (await installation.ask('organisations?q=lotteri', administrator)).body;
    expect(items).toMatchObject([{ name: 'Spelinspektionen' }]);
    const then = (await installation.ask('organisations?q=lotteri&day=2018-12-31', administrator)).body;
    expect(then.items).toMatchObject([{ name: 'Lotteriinspektionen' }]);
    expect(await total('organisations?q=folkhälsoinstitut&day=2013-12-31')).toBe(1);
    expect(await total('organisations?q=folkhälsoinstitut&day=2014-01-01')).toBe(0);
  });

  it('has a vacant coordinator post in every county, two in three of them', async () => {
    expect(await total('posts?role=county_coordinator&vacant=true')).toBe(24);
    expect(await total('posts?role=county_coordinator&county=07')).toBe(1);
    expect(await total('posts?role=county_coordinator&county=14')).toBe(2);
  });

  it('has a network of the municipal coordinators of each county, and one of the county coordinators', async () => {
    const { items } = (await installation.ask('structures?kind=network&limit=200', administrator)).body;
    expect(items).toHaveLength(22);
    for (const network of items) expect(network).toMatchObject({ state: 'active', visibility: 'network' });
    expect(
      items.filter(({ membersHold }: { membersHold: string }) => membersHold === 'county_coordinator'),
    ).toMatchObject([{ level: 'national', convenorName: 'Folkhälsomyndigheten' }]);
  });

  it('is said: one event for each organisation, with its place', async () => {
    for (const [id, place] of [
      [municipalityId('0780'), { name: 'Växjö kommun', level: 'local', county: '07', municipality: '0780' }],
      [
        countyBoardId('07'),
        { name: 'Länsstyrelsen i Kronobergs län', level: 'county', county: '07', municipality: '0000' },
      ],
    ] as const) {
      const { items } = (await installation.ask(`organisations/${id}/history`, administrator)).body;
      expect(items).toMatchObject([
        { sequence: 1, type: 'se.lanken.directory.organisation.registered.v1', data: place },
      ]);
      expect(items[0].data.by).toEqual({ actor: 'clock' });
    }
    await eventually(async () => expect(await installation.count('outbox_pending')).toBe(0));
  });

  it('is registered once, whoever starts, and how many at once', async () => {
    const before = await installation.count('outbox_log');
    later.push(...(await Promise.all([1, 2].map(() => startService(directory, installation.environment)))));
    expect(await installation.count('outbox_log')).toBe(before);
  });
});

describe('an installation that knows only a part of the reference data', () => {
  it('gets the rest at its next start', async () => {
    const gotland = referenceOrganisations.find(({ id }) => id === municipalityId('0980'))!;
    const installation = await Installation.start({ ...directory, module: NothingLoaded });
    await installation.service.app.get(Transactions).run(async (tx) => {
      const organisation = new Organisation();
      tx.say(organisation, organisation.register(gotland, [], byClock));
    });
    expect(await installation.count('organisation')).toBe(1);
    const next = await startService(directory, installation.environment);
    expect(await installation.count('organisation')).toBe(referenceOrganisations.length);
    expect(await installation.count('post')).toBe(24);
    expect(await installation.count('structure')).toBe(22);
    await next.stop();
    await installation.stop();
  });
});
