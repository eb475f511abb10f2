import { asks, substanceAreas } from '@lanken/contracts';
import fc from 'fast-check';
import { reportedOutcomes } from './reported-outcome.js';
import { yearlyFigures, type CountedNeeds } from './yearly-figures.js';

const municipalities = ['0760', '0764', '0780'];
const now = new Date('2027-01-15T09:00:00Z');

describe('the figures of a yearly report', () => {
  const counted: fc.Arbitrary<CountedNeeds[]> = fc.array(
    fc.record({
      year: fc.constantFrom(2024, 2025, 2026),
      ask: fc.constantFrom(...asks),
      substanceAreas: fc.subarray([...substanceAreas], { minLength: 1 }),
      municipality: fc.constantFrom('0000', ...municipalities),
      outcome: fc.constantFrom(...reportedOutcomes),
      count: fc.nat(50),
    }),
    { maxLength: 40 },
  );

  it('count every need of the year once in each table, but by each of its substance areas', () => {
    fc.assert(
      fc.property(counted, (needs) => {
        const { total, byAsk, bySubstanceArea, byMunicipality } = yearlyFigures(
          2026,
          needs,
          municipalities,
          now,
        );
        const ofYear = needs.filter(({ year }) => year === 2026);
        const sum = (all: number[]): number => all.reduce((left, right) => left + right, 0);
        const noticed = sum(ofYear.map(({ count }) => count));
        const { year } = total;
        expect(year.noticed).toBe(noticed);
        expect(year.answered + year.declined + year.withdrawn + year.open).toBe(noticed);
        for (const lines of [byAsk, byMunicipality])
          expect(sum(lines.map((line) => line.year.noticed))).toBe(noticed);
        expect(sum(bySubstanceArea.map((line) => line.year.noticed))).toBe(
          sum(ofYear.map((each) => each.count * each.substanceAreas.length)),
        );
        expect(total.lastYear).toEqual(yearlyFigures(2025, needs, municipalities, now).total.year);
      }),
    );
  });

  it('have a line also for what nobody asked, and for the county itself', () => {
    const figures = yearlyFigures(2026, [], municipalities, now);
    expect(figures.byAsk.map(({ code }) => code)).toEqual([...asks]);
    expect(figures.byMunicipality.map(({ code }) => code)).toEqual(['0000', ...municipalities]);
    expect(figures.total.year).toEqual({ noticed: 0, answered: 0, declined: 0, withdrawn: 0, open: 0 });
  });
});
