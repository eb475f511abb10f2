import fc from 'fast-check';
import { refusalOf } from '../spec/refusal-of.js';
import { eraOn, followedBy, precededBy, type Eras } from './eras.js';

interface Place {
  county: string;
  from: string | null;
}

const heby: Eras<Place> = [
  { county: '19', from: null },
  { county: '03', from: '2007-01-01' },
];
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const county = fc.constantFrom('03', '07', '14', '19');

describe('what holds from a day on', () => {
  it('holds to the day before the next begins', () => {
    expect(
      ['1971-01-01', '2006-12-31', '2007-01-01', '2199-12-31'].map((on) => eraOn(heby, on).county),
    ).toEqual(['19', '19', '03', '03']);
  });

  it('is followed by what begins later, never on the same day or before', () => {
    expect(followedBy(heby, { county: '14', from: '2030-01-01' })).toHaveLength(3);
    for (const from of ['2007-01-01', '2006-12-31'])
      expect(refusalOf(() => followedBy(heby, { county: '14', from }))).toMatchObject({
        code: 'wrong-days',
        errors: [{ pointer: '/from' }],
      });
  });

  it('is preceded by what ended before the next began', () => {
    const known = precededBy(heby, { county: '21', from: null }, '1971-01-01');
    expect(eraOn(known, '1970-12-31').county).toBe('21');
    expect(eraOn(known, '1971-01-01').county).toBe('19');
    expect(refusalOf(() => precededBy(heby, { county: '21', from: null }, '2007-01-01')).code).toBe(
      'wrong-days',
    );
  });

  it('is exactly one thing on any day, whatever is told in which order', () => {
    const told = fc.array(fc.record({ county, from: day, before: fc.boolean() }), { maxLength: 20 });
    fc.assert(
      fc.property(told, fc.array(day, { minLength: 1 }), (tellings, days) => {
        let eras: Eras<Place> = [{ county: '07', from: null }];
        for (const { county, from, before } of tellings) {
          try {
            eras = before
              ? precededBy(eras, { county, from: null }, from)
              : followedBy(eras, { county, from });
          } catch (refused) {
            expect(refused).toHaveProperty('code', 'wrong-days');
          }
        }
        const [first, ...later] = eras.map(({ from }) => from);
        expect(first).toBeNull();
        expect(later).toEqual([...new Set(later)].sort());
        for (const on of days) {
          const holding = eras.filter(
            ({ from }, at) => (from ?? '') <= on && on < (eras[at + 1]?.from ?? '9999-12-31'),
          );
          expect(holding).toEqual([eraOn(eras, on)]);
        }
      }),
    );
  });
});
