import { breachOf, PostEstablished, type OrganisationKind, type Role } from '@lanken/contracts';
import { by, municipality, post } from '../spec/examples.js';
import { Organisation } from './organisation.js';
import { levelOf } from './place.js';
import { Post } from './post.js';
import { refusalOf } from '../spec/refusal-of.js';
import { whyRoleDoesNotFit } from './role-places.js';

const of = (kind: OrganisationKind, county = '07', municipality = '0000') => ({
  kind,
  level: levelOf({ county, municipality }),
  name: 'X',
});

describe('a post', () => {
  it('says its role, its share of full time and the place of its organisation', () => {
    const established = new Post();
    const terms = {
      id: post().id,
      role: 'municipal_coordinator' as const,
      substanceAreas: ['alcohol' as const],
      share: 50,
    };
    const event = established.establish(municipality(), terms, '2026-01-01', by);
    expect(event).toMatchObject({
      post: terms.id,
      organisation: municipality().id,
      role: 'municipal_coordinator',
      level: 'local',
      county: '07',
      municipality: '0780',
      substanceAreas: ['alcohol'],
      share: 50,
      by,
    });
    expect(breachOf(PostEstablished, event)).toBeUndefined();
    expect(established).toMatchObject({
      organisation: municipality().id,
      level: 'local',
      county: '07',
      share: 50,
    });
  });

  it('refuses a role that does not belong to the organisation', () => {
    const terms = {
      id: post().id,
      role: 'county_coordinator' as const,
      substanceAreas: ['alcohol' as const],
      share: 100,
    };
    const refusal = refusalOf(() => new Post().establish(municipality(), terms, '2026-01-01', by));
    expect(refusal).toMatchObject({
      kind: 'unprocessable',
      code: 'role-does-not-fit',
      errors: [{ pointer: '/role' }],
    });
    expect(refusal.message).toContain('belongs to a county administrative board');
    expect(refusal.message).toContain('Växjö kommun is of kind municipality');
  });
});

describe('a role', () => {
  it.each([
    ['municipal_coordinator', of('municipality', '07', '0780')],
    ['county_coordinator', of('county_board')],
    ['association_contact', of('civil_society')],
    ['association_contact', of('sports_federation')],
    ['national_officer', of('national_agency', '00')],
    ['national_officer', of('police', '00')],
    ['administrator', of('national_agency', '00')],
    ['grant_reviewer', of('university')],
    ['auditor', new Organisation()],
  ] as [Role, Organisation][])('%s fits %p', (role, organisation) => {
    expect(whyRoleDoesNotFit(role, organisation)).toBeUndefined();
  });

  it.each([
    ['municipal_coordinator', of('county_board')],
    ['county_coordinator', of('region')],
    ['association_contact', of('municipality', '07', '0780')],
    ['national_officer', of('police', '07')],
    ['administrator', of('county_board')],
  ] as [Role, Organisation][])('%s does not fit %p', (role, organisation) => {
    expect(whyRoleDoesNotFit(role, organisation)).toContain(`The role ${role} belongs to`);
  });
});
