import { isUUID } from 'class-validator';
import { isDay } from '../model/day.js';
import { identifierOf } from '../model/identifier.js';
import { counties, municipalities } from './areas.js';
import { coordinatorPostId, coordinatorPosts } from './coordinator-posts.js';
import {
  countyBoardId,
  defaultAgency,
  municipalityId,
  referenceOrganisations,
  regionId,
  type ReferenceOrganisation,
} from './reference-organisations.js';

const ofCounty = (code: string): string[] =>
  [...municipalities.values()]
    .filter(({ county }) => county === code)
    .map((municipality) => municipality.code);

describe('the reference data', () => {
  it('knows the 21 counties by their official codes', () => {
    expect([...counties.keys()]).toEqual(
      '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' '),
    );
  });

  it('knows 290 municipalities, each once', () => {
    expect(municipalities.size).toBe(290);
    expect(new Set([...municipalities.values()].map(({ name }) => name)).size).toBe(290);
  });

  it.each([...municipalities.values()])(
    'puts $code $name into a county by its first two digits',
    (municipality) => {
      expect(municipality.code).toMatch(/^\d{4}$/);
      expect(municipality.code.slice(0, 2)).toBe(municipality.county);
      expect(counties.has(municipality.county)).toBe(true);
      expect(municipality.name).toBe(municipality.name.trim());
      expect(municipality.name).toMatch(/ kommun$/);
    },
  );

  it('knows how many municipalities each county has', () => {
    const counted = [...counties.keys()].map((code) => `${code}:${ofCounty(code).length}`);
    expect(counted.join(' ')).toBe(
      '01:26 03:8 04:9 05:13 06:13 07:8 08:12 09:1 10:5 12:33 13:6 14:49 17:16 18:12 19:10 20:15 21:10 22:7 23:8 24:15 25:14',
    );
  });

  it("knows Kronoberg's eight municipalities", () => {
    expect(ofCounty('07')).toEqual(['0760', '0761', '0763', '0764', '0765', '0767', '0780', '0781']);
    expect(municipalities.get('0780')!.name).toBe('Växjö kommun');
  });

  it('knows Gotland as a county of one municipality', () => {
    expect(ofCounty('09')).toEqual(['0980']);
  });

  it('keeps the Swedish letters', () => {
    expect(municipalities.get('0765')!.name).toBe('Älmhults kommun');
    expect(counties.get('14')!.name).toBe('Västra Götalands län');
  });
});

describe('the reference organisations', () => {
  const named = (name: string): ReferenceOrganisation =>
    referenceOrganisations.find((organisation) => organisation.name === name)!;

  it('are national bodies, those that became part of them, 21 county boards, 21 regions and 290 municipalities', () => {
    const count = (kind: string): number =>
      referenceOrganisations.filter((each) => each.kind === kind).length;
    expect(count('county_board')).toBe(21);
    expect(count('region')).toBe(21);
    expect(count('municipality')).toBe(290);
    for (const kind of ['police', 'customs', 'coast_guard', 'prison_probation'])
      expect(referenceOrganisations.filter((each) => each.kind === kind && !each.merged)).toHaveLength(1);
    expect(referenceOrganisations.at(-1)!.merged).toBeDefined();
  });

  it('have ids of their own that are the same in every installation', () => {
    const ids = referenceOrganisations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(isUUID(id)).toBe(true);
    expect(defaultAgency.id).toBe('00000000-0000-8000-8000-000000000001');
    expect(countyBoardId('07')).toBe('00000000-0000-8000-8001-000000000007');
    expect(municipalityId('0780')).toBe('00000000-0000-8000-8002-000000000780');
    expect(regionId('07')).toBe('00000000-0000-8000-8004-000000000007');
  });

  it('have numbers that can be theirs', () => {
    const numbers = referenceOrganisations.flatMap(({ organisationsnummer }) => organisationsnummer ?? []);
    expect(numbers.length).toBeGreaterThan(9);
    for (const number of numbers) expect(identifierOf('organisationsnummer', number)).toBe(number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('know what they were called, where they lay, and what they became part of', () => {
    expect(named('Region Kronoberg').formerName).toEqual({
      name: 'Landstinget Kronoberg',
      until: '2015-01-01',
    });
    expect(named('Spelinspektionen').formerName).toEqual({
      name: 'Lotteriinspektionen',
      until: '2019-01-01',
    });
    expect(named('Heby kommun')).toMatchObject({
      county: '03',
      formerCode: { municipality: '1917', until: '2007-01-01' },
    });
    expect(named('Statens folkhälsoinstitut').merged).toEqual({ into: defaultAgency.id, from: '2014-01-01' });
    const ids = new Set(referenceOrganisations.map(({ id }) => id));
    for (const { formerName, formerCode, merged } of referenceOrganisations) {
      for (const day of [formerName?.until, formerCode?.until, merged?.from])
        expect(day === undefined || isDay(day)).toBe(true);
      if (merged) expect(ids.has(merged.into)).toBe(true);
    }
  });

  it.each([
    ['01', 'Länsstyrelsen i Stockholms län'],
    ['07', 'Länsstyrelsen i Kronobergs län'],
    ['08', 'Länsstyrelsen i Kalmar län'],
    ['12', 'Länsstyrelsen i Skåne län'],
    ['14', 'Länsstyrelsen i Västra Götalands län'],
    ['20', 'Länsstyrelsen i Dalarnas län'],
  ])('name the county board of %s %s', (county, name) => {
    expect(referenceOrganisations.find(({ id }) => id === countyBoardId(county))).toMatchObject({
      name,
      county,
    });
  });
});

describe('the coordinator posts', () => {
  it('are one full-time post in every county, two in Stockholm, Skåne and Västra Götaland', () => {
    for (const county of counties.keys()) {
      const posts = coordinatorPosts.filter(({ organisation }) => organisation === countyBoardId(county));
      expect(posts).toHaveLength(['01', '12', '14'].includes(county) ? 2 : 1);
      for (const post of posts) expect(post).toMatchObject({ role: 'county_coordinator', share: 100 });
    }
  });

  it('have ids of their own', () => {
    expect(new Set(coordinatorPosts.map(({ id }) => id)).size).toBe(24);
    expect(coordinatorPostId('12', 2)).toBe('00000000-0000-8000-8003-000000001202');
    for (const { id } of coordinatorPosts) expect(isUUID(id)).toBe(true);
  });
});
