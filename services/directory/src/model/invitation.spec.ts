import { person } from '../spec/examples.js';
import { IdentityLink } from './identity-link.js';
import { hashOfCode, Invitation } from './invitation.js';
import { refusalOf } from '../spec/refusal-of.js';

const made = new Date('2026-06-01T12:00:00Z');
const invitation = (): Invitation =>
  Invitation.to(person().id, '01990000-0000-7000-8000-000000000e01', 'the-code', made);

describe('an invitation', () => {
  it('keeps its code as a hash only', () => {
    expect(JSON.stringify(invitation())).not.toContain('the-code');
    expect(invitation().codeHash).toBe(hashOfCode('the-code'));
  });

  it('can be accepted for 14 days', () => {
    const accepted = invitation();
    accepted.accept(new Date('2026-06-15T11:59:59Z'));
    expect(accepted.accepted).toEqual(new Date('2026-06-15T11:59:59Z'));
  });

  it('refuses its code after 14 days', () => {
    expect(refusalOf(() => invitation().accept(new Date('2026-06-15T12:00:00Z')))).toMatchObject({
      kind: 'conflict',
      code: 'invitation-expired',
    });
  });

  it('is accepted once', () => {
    const accepted = invitation();
    accepted.accept(made);
    expect(refusalOf(() => accepted.accept(made))).toMatchObject({
      kind: 'conflict',
      code: 'invitation-used',
    });
  });

  it('is worth nothing once it is withdrawn', () => {
    const withdrawn = invitation();
    withdrawn.withdraw(made);
    expect(refusalOf(() => withdrawn.accept(made)).code).toBe('invitation-expired');
  });
});

describe('a sign-in that is linked', () => {
  const link = IdentityLink.of('a'.repeat(64), person().id, made);

  it('cannot be linked to another person', () => {
    const refusal = link.refusalFor('01990000-0000-7000-8000-000000000a02');
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'identity-linked' });
    expect(refusal.message).toContain('belongs to another person');
  });

  it('says so to its own person', () => {
    expect(link.refusalFor(person().id).message).toContain('linked to you already');
  });
});
