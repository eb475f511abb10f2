import { eveKinds, levels, type EveKind, type Level, type OfficeHoursFacts } from '@lanken/contracts';
import { mustBe } from '@lanken/http';
import { IsIn, ValidateBy } from 'class-validator';
import { clockNames, type ClockName, type ClockTerms, type LevelTerms } from '../model/clock-terms.js';
import { everyWeekday } from '../model/office-week.js';
import { WorkingTime, type Span } from '../model/working-time.js';
import { readHours } from './read-hours.js';
import { readTerms } from './read-terms.js';

const usual: ClockTerms = {
  acknowledge: { days: 3 },
  next_update: { days: 10 },
  answer: { days: 30 },
  grace: { days: 2 },
  warning: { days: 1 },
};

const variables = {
  acknowledge: 'CLOCK_ACKNOWLEDGE',
  next_update: 'CLOCK_NEXT_UPDATE',
  answer: 'CLOCK_ANSWER',
  grace: 'CLOCK_GRACE',
  warning: 'CLOCK_WARNING',
} as const;
type Term = (typeof variables)[ClockName];

const IsTerm = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTerm',
    validator: {
      validate: (value) => typeof value === 'string' && readTerms(value) !== undefined,
      defaultMessage: mustBe(
        'working days from 1 to 250 such as 3, or hours such as 4h, for all levels or for some: county=3,national=1',
      ),
    },
  });

/** Else the clock would warn as soon as it begins. */
const IsShorterThan = (...others: Term[]): PropertyDecorator =>
  ValidateBy({
    name: 'isShorterThan',
    validator: {
      validate: (value, args) =>
        others.every((other) => isShorter(String(value), args!.object as ClockSettings, other)),
      defaultMessage: mustBe(`shorter than ${others.join(', ')} at every level`),
    },
  });

/** In how much working time a custodian must do what, and when offices work that have not said it themselves. */
export class ClockSettings {
  @IsTerm()
  CLOCK_ACKNOWLEDGE = '3';

  @IsTerm()
  CLOCK_NEXT_UPDATE = '10';

  @IsTerm()
  CLOCK_ANSWER = '30';

  @IsTerm()
  CLOCK_GRACE = '2';

  @IsTerm()
  @IsShorterThan('CLOCK_ACKNOWLEDGE', 'CLOCK_NEXT_UPDATE', 'CLOCK_ANSWER')
  CLOCK_WARNING = '1';

  @ValidateBy({
    name: 'isHours',
    validator: {
      validate: (value) => typeof value === 'string' && readHours(value) !== undefined,
      defaultMessage: mustBe('two times of day in Sweden, the earlier first, such as 08:00-17:00'),
    },
  })
  OFFICE_HOURS = '08:00-17:00';

  @IsIn(eveKinds, {
    message: mustBe(`one of ${eveKinds.join(', ')}: how eves such as Walpurgis Night are worked`),
  })
  OFFICE_EVES: EveKind = 'half';
}

/** The terms as they are set; what is not set for a level is as usual. */
export function termsOf(settings: ClockSettings): LevelTerms {
  const of = (level: Level): ClockTerms => {
    const set = clockNames.map((name) => [
      name,
      readTerms(settings[variables[name]])?.[level] ?? usual[name],
    ]);
    return Object.fromEntries(set) as ClockTerms;
  };
  return { local: of('local'), county: of('county'), national: of('national') };
}

/** When an organisation works that has not said it. */
export const usualHours = ({ OFFICE_HOURS, OFFICE_EVES }: ClockSettings): OfficeHoursFacts =>
  everyWeekday(readHours(OFFICE_HOURS)!, OFFICE_EVES);

// A Monday; what is longer in the usual hours is longer in others, unless their days are very short or very long.
const monday = new Date('2026-02-02T08:00:00+01:00');

function isShorter(text: string, settings: ClockSettings, than: Term): boolean {
  const [one, other] = [readTerms(text), readTerms(settings[than])];
  // What cannot be read is told by its own rule.
  if (!one || !other || !readHours(settings.OFFICE_HOURS)) return true;
  const working = new WorkingTime(usualHours(settings));
  const name = clockNames.find((known) => variables[known] === than)!;
  const length = (span: Span): number => working.after(monday, span).getTime();
  return levels.every((level) => length(one[level] ?? usual.warning) < length(other[level] ?? usual[name]));
}
