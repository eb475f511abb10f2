import { by, municipality } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { ServiceOffer, type OfferTerms } from './service-offer.js';

const now = new Date('2026-03-01T10:00:00Z');
const id = '01990000-0000-7000-8000-000000001701';
const terms: OfferTerms = {
  title: 'Rådgivning',
  description: 'Samtal utan remiss.',
  link: null,
  substanceAreas: ['alcohol'],
  sites: [],
  status: 'active',
};

function offered(): ServiceOffer {
  const offer = new ServiceOffer();
  offer.offer(municipality(), id, terms, now, by);
  return offer;
}

describe('the offer of a service', () => {
  it('is of an organisation and its place, and public', () => {
    const offer = offered();
    expect(offer).toMatchObject({ organisation: municipality().id, county: '07', municipality: '0780' });
    expect(offer.dataclass).toBe('public');
  });

  it('takes an organisation that is', () => {
    const gone = Object.assign(municipality(), { state: 'dissolved' });
    expect(refusalOf(() => new ServiceOffer().offer(gone, id, terms, now, by)).code).toBe(
      'organisation-state',
    );
  });

  it('says the whole of it each time, and when it changed', () => {
    const later = new Date('2026-04-01T10:00:00Z');
    const offer = offered();
    expect(offer.revise({ ...terms, status: 'temporarily closed' }, later, by)).toMatchObject({
      title: 'Rådgivning',
      status: 'temporarily closed',
    });
    expect(offer.changed).toEqual(later);
  });

  it('stays defunct', () => {
    const offer = offered();
    offer.revise({ ...terms, status: 'defunct' }, now, by);
    expect(refusalOf(() => offer.revise({ ...terms, status: 'active' }, now, by)).code).toBe(
      'offer-is-defunct',
    );
  });
});
