import { roles, type Role } from '@lanken/contracts';
import { board, network, structure } from '../spec/structure-examples.js';
import { convenes, keeps, mayReadStructure, mustForm } from './structure-rights.js';
import type { Acting } from './who-may.js';

const acting = (role: Role, organisation = 'elsewhere', county = '18'): Acting => ({
  role,
  organisation,
  county,
});
const rolesThat = (may: (by: Acting) => boolean, organisation?: string, county?: string): Role[] =>
  roles.filter((role) => may(acting(role, organisation, county)));
const forms = (by: Acting, counties: string[]): boolean => {
  try {
    mustForm(by, counties);
    return true;
  } catch {
    return false;
  }
};

const coordinating = [
  'municipal_coordinator',
  'county_coordinator',
  'national_officer',
  'association_contact',
];

describe('who convenes a structure', () => {
  it('is whoever coordinates in the organisation that convenes it', () => {
    expect(rolesThat((by) => convenes(by, structure()), board.id)).toEqual(coordinating);
    expect(rolesThat((by) => convenes(by, structure()))).toEqual([]);
  });
});

describe('who keeps a structure', () => {
  it('is its convenor, the coordinator of one of its counties, an administrator', () => {
    expect(rolesThat((by) => keeps(by, structure()))).toEqual(['county_coordinator', 'administrator']);
    expect(rolesThat((by) => keeps(by, structure()), board.id)).toEqual([...coordinating, 'administrator']);
    expect(rolesThat((by) => keeps(by, structure()), undefined, '17')).toEqual(['administrator']);
  });

  it('is a national officer where it is national', () => {
    const national = { ...network(), counties: [] };
    expect(rolesThat((by) => keeps(by, national))).toEqual(['national_officer', 'administrator']);
  });
});

describe('who forms a structure', () => {
  it('is the coordinator of one of its counties or an administrator; of a national one a national officer', () => {
    expect(rolesThat((by) => forms(by, ['17', '18']))).toEqual(['county_coordinator', 'administrator']);
    expect(rolesThat((by) => forms(by, ['17']))).toEqual(['administrator']);
    expect(rolesThat((by) => forms(by, []))).toEqual(['national_officer', 'administrator']);
  });
});

describe('who reads a structure', () => {
  const readers = (visibility: 'public' | 'network' | 'restricted', member = false): Role[] =>
    rolesThat((by) => mayReadStructure(by, structure({ visibility }), member), undefined, '07');

  it('is everyone where it is public, and its members whatever it is', () => {
    expect(readers('public')).toEqual(roles);
    expect(readers('restricted', true)).toEqual(roles);
  });

  it('is the coordinators of all levels where it is the network, with administrators and auditors', () => {
    expect(readers('network')).toEqual([...coordinating.slice(0, 3), 'auditor', 'administrator']);
  });

  it('is nobody else but administrators and auditors where it is restricted', () => {
    expect(readers('restricted')).toEqual(['auditor', 'administrator']);
  });
});
