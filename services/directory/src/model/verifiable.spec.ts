import {
  breachOf,
  OrganisationVerificationAsked,
  PersonVerificationAsked,
  PersonVerified,
} from '@lanken/contracts';
import fc from 'fast-check';
import { by, municipality, person } from '../spec/examples.js';
import { daysAfter } from './day.js';

const began = '2026-01-01';
const after = (days: number): string => daysAfter(began, days);

describe('an entry', () => {
  it('is fresh for 180 days, due to 365, then stale, and is asked about at each turn and every 180 days', () => {
    const entry = municipality();
    const asked: [number, string][] = [];
    for (let day = 0; day <= 800; day++) {
      const event = entry.askForVerification(after(day));
      if (event) {
        asked.push([day, event.freshness]);
        expect(breachOf(OrganisationVerificationAsked, event)).toBeUndefined();
      }
    }
    expect(asked).toEqual([
      [180, 'due'],
      [365, 'stale'],
      [545, 'stale'],
      [725, 'stale'],
    ]);
  });

  it('is fresh again when somebody says that it is true', () => {
    const kim = person();
    kim.freshen(began);
    const event = kim.askForVerification(after(180))!;
    expect(JSON.parse(JSON.stringify(event))).not.toHaveProperty('verified');
    expect(breachOf(PersonVerificationAsked, event)).toBeUndefined();
    expect(breachOf(PersonVerified, kim.verify(after(200), by))).toBeUndefined();
    expect(kim.freshness).toBe('fresh');
    expect(kim.askForVerification(after(379))).toBeUndefined();
    expect(kim.askForVerification(after(380))).toMatchObject({ freshness: 'due', verified: after(200) });
  });

  it('is asked about once for a turn, however often and late the clock looks', () => {
    const looks = fc.array(fc.nat(60), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(looks, (steps) => {
        const kim = person();
        kim.freshen(began);
        let [day, dues, stales] = [0, 0, 0];
        for (const step of steps) {
          day += step;
          const { freshness } = kim.askForVerification(after(day)) ?? {};
          if (freshness === 'due') dues += 1;
          if (freshness === 'stale') stales += 1;
        }
        expect(dues).toBe(day >= 180 ? 1 : 0);
        expect(stales).toBeLessThanOrEqual(day >= 365 ? Math.floor((day - 365) / 180) + 1 : 0);
        expect(kim.freshness).toBe(stales ? 'stale' : dues ? 'due' : 'fresh');
      }),
    );
  });
});
