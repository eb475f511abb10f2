import { roles, type Role } from '@lanken/contracts';
import { refusalOf } from '../spec/refusal-of.js';
import { mayEnterPerson, mayFillRole, mayInvite, mayRegisterOrganisation, type Acting } from './who-may.js';

const vaxjo = { id: 'vaxjo', level: 'local' as const, county: '07' };
const goteborg = { id: 'goteborg', level: 'local' as const, county: '14' };
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
  it('national: a national officer or an administrator, nobody else', () => {
    expect(allowedRoles((by) => mayRegisterOrganisation(by, 'national'))).toEqual([
      'national_officer',
      'administrator',
    ]);
  });

  it.each(['local', 'county'] as const)('%s: an administrator, nobody else', (level) => {
    expect(allowedRoles((by) => mayRegisterOrganisation(by, level))).toEqual(['administrator']);
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
    const may = allowedRoles((by) => mayFillRole(by, { organisation: 'vaxjo', role, county: '07' }), 'vaxjo');
    const ofTheCounty = ['municipal_coordinator', 'county_coordinator', 'association_contact'].includes(role);
    expect(may).toEqual(ofTheCounty ? ['county_coordinator', 'administrator'] : ['administrator']);
  });

  it('is an administrator alone outside the own county', () => {
    const post = { organisation: 'goteborg', role: 'municipal_coordinator' as const, county: '14' };
    expect(allowedRoles((by) => mayFillRole(by, post))).toEqual(['administrator']);
  });
});

describe('who may invite a person', () => {
  const coordinates = { organisation: 'vaxjo', role: 'municipal_coordinator' as const, county: '07' };

  it('is who may enter the person', () => {
    const person = { organisation: vaxjo, holds: [], linked: false };
    expect(allowedRoles((by) => mayInvite(by, person))).toEqual(['county_coordinator', 'administrator']);
  });

  it('is also a colleague who holds the same role in the same organisation', () => {
    const person = { organisation: vaxjo, holds: [coordinates], linked: false };
    expect(allowed(() => mayInvite(acting('municipal_coordinator', 'vaxjo'), person))).toBe(true);
  });

  it.each([
    { organisation: 'agency', role: 'administrator' as const, county: '00' },
    { organisation: 'board', role: 'grant_decider' as const, county: '07' },
    { organisation: 'goteborg', role: 'municipal_coordinator' as const, county: '14' },
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
