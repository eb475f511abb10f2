import fc from 'fast-check';
import { definitions, hoursOf, measures, missing, together, type Counted } from './coverage.js';

const counted = fc.record(
  Object.fromEntries(measures.map((measure) => [measure, fc.nat(200)])),
) as fc.Arbitrary<Counted>;

describe('coverage', () => {
  it('defines every number that it gives, in both languages', () => {
    for (const measure of measures)
      for (const text of Object.values(definitions[measure])) expect(text.length).toBeGreaterThan(5);
  });

  it('counts forty hours a week as full time', () => {
    expect([hoursOf(100), hoursOf(75), hoursOf(0)]).toEqual([40, 30, 0]);
  });

  it('says of an area what is missing: what is at nothing', () => {
    const none = Object.fromEntries(measures.map((measure) => [measure, 0])) as Counted;
    expect(missing(none)).toEqual(measures);
    expect(missing({ ...none, coordinators: 1, share: 50 })).toEqual(measures.slice(2));
  });

  it('puts areas together so that what is missing and what is had add up', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 20 }), (areas) => {
        const { areas: all, having, sum } = together(areas);
        for (const measure of measures) {
          const lacking = areas.filter((area) => missing(area).includes(measure)).length;
          expect(having[measure] + lacking).toBe(all);
          expect(sum[measure]).toBeGreaterThanOrEqual(having[measure]);
        }
      }),
    );
  });
});
