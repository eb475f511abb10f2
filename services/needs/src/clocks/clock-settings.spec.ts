import { readSettings, startService } from '@lanken/http';
import { needs } from '../service.js';
import { ClockSettings, termsOf, usualHours } from './clock-settings.js';

const read = (environment: NodeJS.ProcessEnv): ClockSettings =>
  readSettings<[ClockSettings]>(environment, ClockSettings)[0];

describe('the settings of the clocks', () => {
  it('are those of the domain unless set', () => {
    const terms = termsOf(read({}));
    expect(terms.county).toEqual({
      acknowledge: { days: 3 },
      next_update: { days: 10 },
      answer: { days: 30 },
      grace: { days: 2 },
      warning: { days: 1 },
    });
    expect([terms.local, terms.national]).toEqual([terms.county, terms.county]);
    expect(usualHours(read({}))).toMatchObject({
      week: { monday: { opens: '08:00', closes: '17:00' }, friday: { opens: '08:00', closes: '17:00' } },
      eves: 'half',
    });
  });

  it('may be one for all levels, or some for some, in days or in hours', () => {
    const terms = termsOf(read({ CLOCK_ACKNOWLEDGE: '12h', CLOCK_ANSWER: 'county=20, national=45' }));
    expect(terms.local).toMatchObject({ acknowledge: { hours: 12 }, answer: { days: 30 } });
    expect(terms.county).toMatchObject({ acknowledge: { hours: 12 }, answer: { days: 20 } });
    expect(terms.national.answer).toEqual({ days: 45 });
  });

  it('say when offices work that have not said it themselves', () => {
    const hours = usualHours(read({ OFFICE_HOURS: '07:30-16:15', OFFICE_EVES: 'free' }));
    expect(hours).toMatchObject({ week: { tuesday: { opens: '07:30', closes: '16:15' } }, eves: 'free' });
    expect(Object.keys(hours.week)).toHaveLength(5);
  });

  it.each([
    '0',
    '-3',
    'NaN',
    'Infinity',
    '3.5',
    '1e2',
    '251',
    'three',
    '0h',
    'county',
    'county=',
    'county=0',
  ])('refuse a clock of %s', (CLOCK_ANSWER) => {
    expect(() => read({ CLOCK_ANSWER })).toThrow(
      'CLOCK_ANSWER is wrong: it must be working days from 1 to 250 such as 3, or hours such as 4h',
    );
  });

  it.each(['region=3', 'county=3,county=4', 'county=3=4', '3,4', 'county=3,'])(
    'refuse levels written as %s',
    (CLOCK_GRACE) => expect(() => read({ CLOCK_GRACE })).toThrow('CLOCK_GRACE is wrong'),
  );

  it.each(['25:00-26:00', '08:00-25:00', '17:00-08:00', '08:00-08:00', '08:00', '8-17', '08:60-17:00'])(
    'refuse office hours of %s',
    (OFFICE_HOURS) => {
      expect(() => read({ OFFICE_HOURS })).toThrow(
        'OFFICE_HOURS is wrong: it must be two times of day in Sweden, the earlier first, such as 08:00-17:00',
      );
    },
  );

  it('refuse a warning that would come before the clock has begun', () => {
    const message = 'CLOCK_WARNING is wrong: it must be shorter than CLOCK_ACKNOWLEDGE';
    expect(() => read({ CLOCK_WARNING: '3' })).toThrow(message);
    expect(() => read({ CLOCK_ACKNOWLEDGE: '4h' })).toThrow(message);
    expect(() => read({ CLOCK_WARNING: 'national=5' })).toThrow(message);
    expect(read({ CLOCK_ACKNOWLEDGE: '4h', CLOCK_WARNING: '2h' })).toBeDefined();
  });

  it('refuse eves that are worked in an unknown way, and name everything that is wrong at once', () => {
    expect(() => read({ OFFICE_EVES: 'quarter', CLOCK_GRACE: '0' })).toThrow(/CLOCK_GRACE[^]*OFFICE_EVES/);
  });

  it('end the start of the service when they are nonsense', async () => {
    await expect(startService(needs, { CLOCK_ACKNOWLEDGE: '-1' })).rejects.toThrow(
      'CLOCK_ACKNOWLEDGE is wrong',
    );
  });
});
