import { breachOf, OrganisationRegistered } from '@lanken/contracts';
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
