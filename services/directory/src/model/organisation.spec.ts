import {
  breachOf,
  OrganisationAreaSet,
  OrganisationDissolved,
  OrganisationIdentified,
  OrganisationMerged,
  OrganisationMoved,
  OrganisationRegistered,
  OrganisationRejected,
  OrganisationRenamed,
} from '@lanken/contracts';
import fc from 'fast-check';
import { by } from '../spec/examples.js';
import { Organisation, type OrganisationFacts } from './organisation.js';
import { areaFor, levelOf } from './place.js';
import { refusalOf } from '../spec/refusal-of.js';

describe('an organisation', () => {
  it('says where it belongs when it is registered', () => {
    const region = new Organisation();
    const id = '01990000-0000-7000-8000-000000000d01';
    const event = region.register(
      { id, name: 'Region Kronoberg', kind: 'region', county: '07', municipality: '0000' },
      [],
      by,
    );
    expect(event).toEqual(
      Object.assign(new OrganisationRegistered(), {
        organisation: id,
        name: 'Region Kronoberg',
        kind: 'region',
        level: 'county',
        county: '07',
        municipality: '0000',
        by,
      }),
    );
    expect(breachOf(OrganisationRegistered, event)).toBeUndefined();
    expect(region).toMatchObject({ id, level: 'county', sequence: 0, dataclass: 'public' });
  });
});

describe('two organisations', () => {
  const association = { kind: 'civil_society' as const, county: '07', municipality: '0780' };
  const registered = (
    id: string,
    facts: Omit<OrganisationFacts, 'id'>,
    others: Organisation[] = [],
  ): Organisation => {
    const organisation = new Organisation();
    organisation.register({ id: `01990000-0000-7000-8000-00000000000${id}`, ...facts }, others, by);
    return organisation;
  };
  const first = registered('1', { ...association, name: 'IOGT-NTO Växjö' });

  it('of a kind and an area have different names', () => {
    const again = refusalOf(() => registered('2', { ...association, name: 'iogt-nto VÄXJÖ' }, [first]));
    expect(again).toMatchObject({ kind: 'conflict', code: 'organisation-exists' });
    expect(again.message).toContain(first.id);
    expect(registered('2', { ...association, name: 'Verdandi Växjö' }, [first]).name).toBe('Verdandi Växjö');
  });

  it('are not the region of one county', () => {
    const region = { kind: 'region' as const, county: '07', municipality: '0000' };
    const kronoberg = registered('1', { ...region, name: 'Region Kronoberg' });
    expect(
      refusalOf(() => registered('2', { ...region, name: 'Landstinget Kronoberg' }, [kronoberg])).code,
    ).toBe('organisation-exists');
  });
});

describe('the place of an organisation', () => {
  it('has the level of the smallest area in it', () => {
    expect(levelOf({ county: '07', municipality: '0780' })).toBe('local');
    expect(levelOf({ county: '07', municipality: '0000' })).toBe('county');
    expect(levelOf({ county: '00', municipality: '0000' })).toBe('national');
  });

  it('knows the county of a municipality', () => {
    expect(areaFor('civil_society', undefined, '0780')).toEqual({ county: '07', municipality: '0780' });
  });

  it('is the whole country where no area is given', () => {
    expect(areaFor('police')).toEqual({ county: '00', municipality: '0000' });
  });

  it('refuses a municipality of another county', () => {
    const refusal = refusalOf(() => areaFor('civil_society', '07', '1480'));
    expect(refusal).toMatchObject({
      kind: 'unprocessable',
      code: 'wrong-area',
      errors: [{ pointer: '/municipality' }],
    });
    expect(refusal.message).toContain('1480 lies in the county 14, not in 07');
  });

  it.each([
    ['region', undefined, undefined],
    ['region', '07', '0780'],
    ['county_board', undefined, undefined],
    ['municipality', '07', undefined],
    ['national_agency', '07', undefined],
  ] as const)('refuses a %s in county %s and municipality %s', (kind, county, municipality) => {
    expect(refusalOf(() => areaFor(kind, county, municipality))).toMatchObject({
      code: 'wrong-area',
      errors: [{ pointer: '/kind' }],
    });
  });
});

const registered = (facts: Partial<OrganisationFacts> = {}): Organisation => {
  const organisation = new Organisation();
  const heby = { name: 'Heby kommun', kind: 'municipality' as const, county: '19', municipality: '1917' };
  organisation.register({ id: '01990000-0000-7000-8000-000000000d02', ...heby, ...facts }, [], by);
  return organisation;
};
const today = '2026-06-02';

describe('a proposed organisation', () => {
  const proposed = (): Organisation => {
    const organisation = new Organisation();
    const id = '01990000-0000-7000-8000-000000000d03';
    organisation.propose(
      { id, name: 'Verdandi', kind: 'civil_society', county: '07', municipality: '0780' },
      [],
      by,
    );
    return organisation;
  };

  it('becomes active when it is accepted, and only then', () => {
    const verdandi = proposed();
    expect(refusalOf(() => verdandi.rename('X', today, today, [], by))).toMatchObject({
      kind: 'conflict',
      code: 'organisation-state',
    });
    expect(verdandi.accept(by)).toBeInstanceOf(OrganisationRegistered);
    expect(verdandi.state).toBe('active');
    expect(refusalOf(() => verdandi.accept(by)).code).toBe('organisation-state');
  });

  it('is rejected with a reason, and then leaves its name to others', () => {
    const verdandi = proposed();
    const event = verdandi.reject('Föreningen är nedlagd.', by);
    expect(breachOf(OrganisationRejected, event)).toBeUndefined();
    expect(registered({ ...verdandi, name: 'Verdandi' }).name).toBe('Verdandi');
    const again = new Organisation();
    expect(again.propose({ ...verdandi, id: registered().id }, [verdandi], by).name).toBe('Verdandi');
  });
});

describe('another name', () => {
  it('is said with the one before, which is kept with its days', () => {
    const agency = registered({ name: 'Lotteriinspektionen' });
    const event = agency.rename('Spelinspektionen', '2019-01-01', today, [], by);
    expect(event).toMatchObject({
      name: 'Spelinspektionen',
      formerly: 'Lotteriinspektionen',
      from: '2019-01-01',
    });
    expect(breachOf(OrganisationRenamed, event)).toBeUndefined();
    expect(agency.names).toEqual([
      { name: 'Lotteriinspektionen', from: null },
      { name: 'Spelinspektionen', from: '2019-01-01' },
    ]);
  });

  it('begins today at the latest, after the one before, and is not that of a neighbour', () => {
    const one = registered({ kind: 'civil_society', name: 'En' });
    const other = registered({
      kind: 'civil_society',
      name: 'Två',
      id: '01990000-0000-7000-8000-000000000d04',
    });
    for (const [name, from, code] of [
      ['Tre', '2026-06-03', 'wrong-days'],
      ['två', today, 'organisation-exists'],
    ] as const)
      expect(refusalOf(() => one.rename(name, from, today, [one, other], by)).code).toBe(code);
    one.rename('Tre', '2026-06-01', today, [one, other], by);
    expect(refusalOf(() => one.rename('Fyra', '2026-06-01', today, [one, other], by)).code).toBe(
      'wrong-days',
    );
    expect(one.names).toHaveLength(2);
  });

  it('of long ago becomes known later', () => {
    const region = registered({ name: 'Region Kronoberg' });
    const event = region.recordFormerName('Landstinget Kronoberg', '2015-01-01', by);
    expect(event).toMatchObject({ name: 'Region Kronoberg', formerly: 'Landstinget Kronoberg' });
    expect(region.name).toBe('Region Kronoberg');
  });
});

describe('a municipality', () => {
  it('moves to another county with its code, and its events keep their subject', () => {
    const heby = registered();
    const event = heby.move({ county: '03', municipality: '0331' }, '2007-01-01', today, [], by);
    expect(event).toMatchObject({
      county: '03',
      municipality: '0331',
      formerCounty: '19',
      formerMunicipality: '1917',
      from: '2007-01-01',
    });
    expect(breachOf(OrganisationMoved, event)).toBeUndefined();
    expect(heby).toMatchObject({
      county: '19',
      municipality: '1917',
      place: { county: '03', municipality: '0331' },
    });
  });

  it('does not become a county, and does not take the place of another', () => {
    const heby = registered();
    const sala = registered({ id: '01990000-0000-7000-8000-000000000d05', municipality: '1981' });
    expect(
      refusalOf(() => heby.move({ county: '03', municipality: '0000' }, today, today, [], by)).code,
    ).toBe('wrong-area');
    expect(refusalOf(() => heby.move(sala.place, today, today, [sala], by)).code).toBe('organisation-exists');
    expect(
      refusalOf(() => heby.move({ county: '03', municipality: '0331' }, '2030-01-01', today, [], by)).code,
    ).toBe('wrong-days');
    expect(heby.places).toHaveLength(1);
  });

  const day = fc
    .integer({ min: 0, max: 9_999 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  it('lies in exactly one county on any date, however it moves and whatever becomes known of its past', () => {
    const county = fc.constantFrom('03', '07', '14', '19');
    const moves = fc.array(fc.record({ county, from: day, past: fc.boolean() }), { maxLength: 15 });
    fc.assert(
      fc.property(moves, fc.array(day, { minLength: 5 }), (moves, days) => {
        const heby = registered();
        for (const [n, { county, from, past }] of moves.entries()) {
          const to = { county, municipality: `${county}${10 + n}` };
          try {
            if (past) heby.recordFormerPlace(to, from, by);
            else heby.move(to, from, today, [], by);
          } catch (refused) {
            expect(refused).toHaveProperty('code');
          }
        }
        for (const on of days) {
          const counties = heby.places.filter(
            ({ from }, at) => (from ?? '') <= on && on < (heby.places[at + 1]?.from ?? '9999'),
          );
          expect(counties).toHaveLength(1);
        }
        expect(heby.places.at(-1)).toMatchObject(heby.place);
      }),
    );
  });
});

describe('an identifier', () => {
  it('is said, replaced and taken back, never said twice', () => {
    const agency = registered();
    const event = agency.identify('organisationsnummer', '2021006545', by);
    expect(breachOf(OrganisationIdentified, event)).toBeUndefined();
    expect(refusalOf(() => agency.identify('organisationsnummer', '2021006545', by)).code).toBe(
      'identifier-known',
    );
    agency.identify('wikidata', 'Q1', by);
    const back = agency.identify('organisationsnummer', undefined, by);
    expect(JSON.parse(JSON.stringify(back))).not.toHaveProperty('value');
    expect(agency.identifiers).toEqual({ wikidata: 'Q1' });
  });
});

describe('an area besides its own', () => {
  it('is worked in from a day to a day, once at a time', () => {
    const association = registered({ kind: 'civil_society' });
    const event = association.workIn({ area: '0780', from: '2026-01-01' }, by);
    expect(breachOf(OrganisationAreaSet, event)).toBeUndefined();
    association.workIn({ area: '0780', from: '2026-01-01', to: '2026-03-31' }, by);
    association.workIn({ area: '0780', from: '2026-04-01' }, by);
    expect(association.worksIn).toEqual([
      { area: '0780', from: '2026-01-01', to: '2026-03-31' },
      { area: '0780', from: '2026-04-01', to: null },
    ]);
    for (const [area, from, to, code] of [
      ['0780', '2027-01-01', undefined, 'wrong-days'],
      ['0764', '2026-02-01', '2026-01-31', 'wrong-days'],
      ['1917', '2026-02-01', undefined, 'own-area'],
      ['19', '2026-02-01', undefined, 'own-area'],
    ] as const)
      expect(refusalOf(() => association.workIn({ area, from, to }, by)).code).toBe(code);
  });
});

describe('the end of an organisation', () => {
  const into = registered({ id: '01990000-0000-7000-8000-000000000d06', name: 'Sala kommun' });

  it('is a merger into one that stands in its place', () => {
    const heby = registered();
    const event = heby.merge(into, '2026-01-01', today, by);
    expect(event).toMatchObject({ organisation: heby.id, successor: into.id, from: '2026-01-01' });
    expect(breachOf(OrganisationMerged, event)).toBeUndefined();
    expect(heby).toMatchObject({ state: 'merged', successor: into.id, ceased: '2026-01-01' });
    expect(refusalOf(() => heby.merge(into, '2026-01-01', today, by)).code).toBe('organisation-state');
  });

  it('is never a merger into itself, into what is no more, into another level, or one to come', () => {
    const heby = registered();
    const gone = registered({ id: '01990000-0000-7000-8000-000000000d07' });
    gone.merge(into, today, today, by);
    const board = registered({
      id: '01990000-0000-7000-8000-000000000d08',
      kind: 'county_board',
      municipality: '0000',
    });
    for (const unfit of [heby, gone, board])
      expect(refusalOf(() => heby.merge(unfit, today, today, by))).toMatchObject({
        code: 'successor-unfit',
        errors: [{ pointer: '/successor' }],
      });
    expect(refusalOf(() => heby.merge(into, '2026-06-03', today, by)).code).toBe('wrong-days');
    expect(heby.state).toBe('active');
  });

  it('takes a successor when it holds something, which the refusal says', () => {
    const heby = registered();
    const held = { today, held: ['3 open needs', 'the routing of gambling'] };
    const refusal = refusalOf(() => heby.dissolve(undefined, today, held, by));
    expect(refusal).toMatchObject({
      kind: 'conflict',
      code: 'successor-required',
      errors: [{ pointer: '/successor' }],
    });
    expect(refusal.message).toContain('holds 3 open needs, the routing of gambling');
    const event = heby.dissolve(into, today, held, by);
    expect(event).toMatchObject({ successor: into.id });
    expect(breachOf(OrganisationDissolved, event)).toBeUndefined();
  });

  it('needs none when it holds nothing', () => {
    const event = registered().dissolve(undefined, today, { today, held: [] }, by);
    expect(JSON.parse(JSON.stringify(event))).not.toHaveProperty('successor');
    expect(breachOf(OrganisationDissolved, event)).toBeUndefined();
  });
});
