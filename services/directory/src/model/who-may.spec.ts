import { roles, type Level, type OrganisationKind, type Role } from '@lanken/contracts';
import { refusalOf } from '../spec/refusal-of.js';
import {
  mayEditOrganisation,
  mayEndOrganisation,
  mayEnterPerson,
  mayFillRole,
  mayInvite,
  mayNameDeputy,
  mayRegisterOrganisation,
  type Acting,
} from './who-may.js';

const kronoberg = { county: '07' };
const vaxjo = { id: 'vaxjo', level: 'local' as const, place: kronoberg };
const goteborg = { id: 'goteborg', level: 'local' as const, place: { county: '14' } };
const acting = (role: Role, organisation = 'board', county = '07'): Acting => ({
  role,
  organisation,
  county,
});
const allowed = (rule: () => void): boolean => {
  try {
    rule();
    return true;
  } catch {
    return refusalOf(rule).kind !== 'forbidden' && refusalOf(rule).kind !== 'conflict';
  }
};
const allowedRoles = (rule: (by: Acting) => void, organisation?: string): Role[] =>
  roles.filter((role) => allowed(() => rule(acting(role, organisation))));

describe('who may register an organisation', () => {
  const register = (kind: OrganisationKind, level: Level, county = '07') =>
    allowedRoles((by) => mayRegisterOrganisation(by, { kind, level, place: { county } }));

  it('national: a national officer or an administrator, nobody else', () => {
    expect(register('police', 'national', '00')).toEqual(['national_officer', 'administrator']);
  });

  it.each(['civil_society', 'sports_federation', 'business', 'university', 'other'] as const)(
    'a %s of a county: its coordinator or an administrator, nobody else',
    (kind) => {
      for (const level of ['local', 'county'] as const)
        expect(register(kind, level)).toEqual(['county_coordinator', 'administrator']);
      expect(register(kind, 'local', '14')).toEqual(['administrator']);
    },
  );

  it.each([
    ['municipality', 'local'],
    ['county_board', 'county'],
    ['region', 'county'],
  ] as const)('a %s: an administrator, nobody else', (kind, level) => {
    expect(register(kind, level)).toEqual(['administrator']);
  });
});

describe('who may edit an organisation', () => {
  it('is who acts for it, and who may register it', () => {
    const municipality = { ...vaxjo, kind: 'municipality' as const };
    expect(allowedRoles((by) => mayEditOrganisation(by, municipality))).toEqual(['administrator']);
    expect(allowedRoles((by) => mayEditOrganisation(by, municipality), 'vaxjo')).toEqual([
      'municipal_coordinator',
      'county_coordinator',
      'national_officer',
      'association_contact',
      'administrator',
    ]);
    const association = { ...vaxjo, kind: 'civil_society' as const };
    expect(allowedRoles((by) => mayEditOrganisation(by, association))).toEqual([
      'county_coordinator',
      'administrator',
    ]);
  });

  it('is the national level, too, when it ends', () => {
    const municipality = { ...vaxjo, kind: 'municipality' as const };
    expect(allowedRoles((by) => mayEndOrganisation(by, municipality))).toEqual([
      'national_officer',
      'administrator',
    ]);
  });
});

describe('who may name a deputy', () => {
  it('is who may fill the role, and the holder', () => {
    const held = {
      id: 'own',
      organisation: 'vaxjo',
      role: 'municipal_coordinator' as const,
      place: kronoberg,
    };
    const name = (appointment: string) =>
      allowedRoles((by) => mayNameDeputy({ ...by, appointment }, held), 'vaxjo');
    expect(name('another')).toEqual(['county_coordinator', 'administrator']);
    expect(name('own')).toEqual([...roles]);
  });
});

describe('who may enter a person', () => {
  it('of a municipality of the county: the county coordinator or an administrator', () => {
    expect(allowedRoles((by) => mayEnterPerson(by, vaxjo))).toEqual(['county_coordinator', 'administrator']);
  });

  it('of the own municipality: also the municipal coordinator', () => {
    expect(allowedRoles((by) => mayEnterPerson(by, vaxjo), 'vaxjo')).toEqual([
      'municipal_coordinator',
      'county_coordinator',
      'administrator',
    ]);
  });

  it('of another county: only an administrator', () => {
    expect(allowedRoles((by) => mayEnterPerson(by, goteborg))).toEqual(['administrator']);
  });
});

describe('who may fill a role', () => {
  it.each(roles)('%s', (role) => {
    const may = allowedRoles(
      (by) => mayFillRole(by, { organisation: 'vaxjo', role, place: kronoberg }),
      'vaxjo',
    );
    const ofTheCounty = ['municipal_coordinator', 'county_coordinator', 'association_contact'].includes(role);
    expect(may).toEqual(ofTheCounty ? ['county_coordinator', 'administrator'] : ['administrator']);
  });

  it('is an administrator alone outside the own county', () => {
    const post = {
      organisation: 'goteborg',
      role: 'municipal_coordinator' as const,
      place: { county: '14' },
    };
    expect(allowedRoles((by) => mayFillRole(by, post))).toEqual(['administrator']);
  });
});

describe('who may invite a person', () => {
  const coordinates = { organisation: 'vaxjo', role: 'municipal_coordinator' as const, place: kronoberg };

  it('is who may enter the person', () => {
    const person = { organisation: vaxjo, holds: [], linked: false };
    expect(allowedRoles((by) => mayInvite(by, person))).toEqual(['county_coordinator', 'administrator']);
  });

  it('is also a colleague who holds the same role in the same organisation', () => {
    const person = { organisation: vaxjo, holds: [coordinates], linked: false };
    expect(allowed(() => mayInvite(acting('municipal_coordinator', 'vaxjo'), person))).toBe(true);
  });

  it.each([
    { organisation: 'agency', role: 'administrator' as const, place: { county: '00' } },
    { organisation: 'board', role: 'grant_decider' as const, place: kronoberg },
    { organisation: 'goteborg', role: 'municipal_coordinator' as const, place: { county: '14' } },
  ])('is nobody who could not give what the person holds: $role of $organisation', (held) => {
    const person = { organisation: vaxjo, holds: [coordinates, held], linked: false };
    expect(allowedRoles((by) => mayInvite(by, person), 'vaxjo')).toEqual(['administrator']);
  });

  it('is an administrator alone once the person has a sign-in', () => {
    const person = { organisation: vaxjo, holds: [coordinates], linked: true };
    expect(allowedRoles((by) => mayInvite(by, person), 'vaxjo')).toEqual(['administrator']);
    expect(refusalOf(() => mayInvite(acting('county_coordinator'), person))).toMatchObject({
      code: 'person-is-linked',
    });
  });
});
