import { refusalOf } from '../spec/refusal-of.js';
import { AssociationRegistration } from './association-registration.js';

const registration = (open = 0) =>
  AssociationRegistration.of('club', 'kim', open, new Date('2026-10-01T08:00:00Z'));

describe('the registration of an association', () => {
  it('is decided on once', () => {
    const approved = registration();
    approved.approve();
    expect(approved.state).toBe('approved');
    expect(refusalOf(() => approved.reject('Nej.')).code).toBe('registration-decided');
    const rejected = registration();
    rejected.reject('Finns redan.');
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'Finns redan.' });
    expect(refusalOf(() => rejected.approve()).code).toBe('registration-decided');
  });

  it('waits for an answer at most three times a person', () => {
    expect(registration(2).state).toBe('open');
    expect(refusalOf(() => registration(3)).code).toBe('registrations-open');
  });
});
