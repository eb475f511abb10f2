import {
  AccessGrantApproved,
  AccessGrantExpired,
  AccessGrantRejected,
  AccessGrantRequested,
  AccessGrantRevoked,
  breachOf,
} from '@lanken/contracts';
import { by, municipality, nextId, person } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { AccessGrant, type WantedAccess } from './access-grant.js';

const today = '2026-06-02';
const asking = { ...by, personRef: by.personRef! };
const approving = { ...by, personRef: '01990000-0000-7000-8000-000000000a77' };

function requested(wanted: Partial<WantedAccess> = {}) {
  const grant = new AccessGrant();
  const event = grant.request(
    {
      id: nextId(),
      person: person().id,
      role: 'municipal_coordinator',
      substanceAreas: ['alcohol'],
      access: 'read',
      services: ['needs'],
      purpose: 'Ärendesystemet läser.',
      from: today,
      to: '2027-06-02',
      ...wanted,
    },
    municipality(),
    today,
    asking,
  );
  return { grant, event };
}

describe('an access', () => {
  it('says what is asked for: by whom, where, what, how long', () => {
    const { grant, event } = requested();
    expect(breachOf(AccessGrantRequested, event)).toBeUndefined();
    expect(event).toMatchObject({
      grant: grant.id,
      organisation: municipality().id,
      county: '07',
      access: 'read',
    });
    expect(grant.state).toBe('requested');
  });

  it.each([
    ['administrator', { role: 'administrator' }, '/role'],
    ['a role that the organisation has not', { role: 'county_coordinator' }, '/role'],
    ['a day that has passed', { from: '2026-06-01' }, '/from'],
    ['days that go backwards', { to: '2026-06-01' }, '/to'],
    ['more than a year', { to: '2027-06-04' }, '/to'],
  ] as [string, Partial<WantedAccess>, string][])('is not asked for with %s', (_, wanted, pointer) => {
    expect(refusalOf(() => requested(wanted))).toMatchObject({
      kind: 'unprocessable',
      errors: [{ pointer }],
    });
  });

  it('is approved by somebody else than who asked for it, or gets it', () => {
    const { grant } = requested();
    for (const personRef of [asking.personRef, grant.person])
      expect(refusalOf(() => grant.approve(today, { ...by, personRef })).code).toBe('other-person-required');
    expect(breachOf(AccessGrantApproved, grant.approve(today, approving))).toBeUndefined();
    expect(refusalOf(() => grant.approve(today, approving)).code).toBe('grant-state');
  });

  it('is not approved when its last day has passed', () => {
    expect(refusalOf(() => requested().grant.approve('2027-06-03', approving)).code).toBe('grant-state');
  });

  it('is rejected or revoked with a reason, once', () => {
    const { grant } = requested();
    expect(breachOf(AccessGrantRejected, grant.reject('Oklart.', by))).toBeUndefined();
    expect(refusalOf(() => grant.revoke('Igen.', by)).code).toBe('grant-state');
    const other = requested().grant;
    other.approve(today, approving);
    expect(breachOf(AccessGrantRevoked, other.revoke('Avvecklat.', by))).toBeUndefined();
    expect(other).toMatchObject({ state: 'revoked', note: 'Avvecklat.' });
  });

  it('expires', () => {
    const { grant } = requested();
    grant.approve(today, approving);
    expect(breachOf(AccessGrantExpired, grant.expire())).toBeUndefined();
    expect(grant.state).toBe('expired');
  });

  it('moves with its organisation', () => {
    const { grant } = requested();
    const moved = municipality();
    moved.move({ county: '08', municipality: '0899' }, today, today, [], by);
    expect(grant.moveWith(moved, by)).toBeUndefined();
    grant.approve(today, approving);
    expect(grant.moveWith(moved, by)).toMatchObject({ county: '08', municipality: '0899' });
  });
});
