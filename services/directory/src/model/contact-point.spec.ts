import { ContactPointSet, ContactPointWithdrawn, Refusal } from '@lanken/contracts';
import { by, municipality } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { ContactPoint, type ContactTerms } from './contact-point.js';

const now = new Date('2026-03-01T10:00:00Z');
const id = '01990000-0000-7000-8000-000000001801';
const terms: ContactTerms = {
  title: 'ANDTS-samordning',
  role: 'municipal_coordinator',
  offer: null,
  email: 'andts@vaxjo.example',
  phone: null,
  web: null,
  visibility: 'public',
};

function point(told: Partial<ContactTerms> = {}) {
  const added = new ContactPoint();
  const event = added.add(municipality(), id, { ...terms, ...told }, now, by);
  return { added, event };
}

describe('a contact point', () => {
  it('says in which ways somebody is reached, and no address', () => {
    const { event } = point({ phone: '0470-410 00' });
    expect(event).toBeInstanceOf(ContactPointSet);
    expect(event).toMatchObject({ point: id, ways: ['email', 'phone'], role: 'municipal_coordinator' });
    expect(JSON.stringify(event)).not.toMatch(/andts@|0470/);
  });

  it('is reached in some way, also after it is revised', () => {
    expect(() => point({ email: null })).toThrow(Refusal);
    const { added } = point();
    expect(refusalOf(() => added.revise({ ...terms, email: null }, now, by)).code).toBe('unreachable');
    expect(added.revise({ ...terms, email: null, web: 'https://vaxjo.example' }, now, by).ways).toEqual([
      'web',
    ]);
  });

  it('loses its addresses when it is withdrawn, once, and is then left alone', () => {
    const { added } = point();
    expect(added.withdraw('2026-03-02', now, by)).toBeInstanceOf(ContactPointWithdrawn);
    expect(added).toMatchObject({ email: null, phone: null, web: null, withdrawn: '2026-03-02' });
    for (const act of [
      () => added.withdraw('2026-03-03', now, by),
      () => added.revise({ ...terms, title: 'Annat' }, now, by),
      () => added.verify('2026-03-03', by),
    ])
      expect(refusalOf(act).code).toBe('contact-point-withdrawn');
  });

  it('is asked about after 180 days, and again after 365', () => {
    const { added } = point();
    added.verify('2026-03-01', by);
    expect(added.askForVerification('2026-08-27')).toBeUndefined();
    expect(added.askForVerification('2026-08-28')).toMatchObject({
      freshness: 'due',
      verified: '2026-03-01',
    });
    expect(added.askForVerification('2027-03-01')).toMatchObject({ freshness: 'stale' });
  });
});
