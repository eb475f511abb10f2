import { ValidateBy } from 'class-validator';
import { isDay } from '../model/day.js';

const pattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** An instant: a day and a time with its offset from UTC, so that nobody has to guess which. */
export const IsInstant = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value) => typeof value === 'string' && isDay(pattern.exec(value)?.[1]),
      defaultMessage: () =>
        '$property must be a time with its offset from UTC: 2026-11-18T09:00:00+01:00 or 2026-11-18T08:00:00Z',
    },
  });
