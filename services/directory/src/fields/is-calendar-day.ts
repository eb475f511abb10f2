import { ValidateBy } from 'class-validator';
import { isDay } from '../model/day.js';

/** A day of the calendar. */
export const IsCalendarDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCalendarDay',
    validator: {
      validate: isDay,
      defaultMessage: () => '$property must be a day of the calendar from 1900 to 2199: YYYY-MM-DD',
    },
  });
