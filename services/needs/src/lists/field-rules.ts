import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, isRFC3339, ValidateBy } from 'class-validator';

const mostValues = 350; // all municipalities and counties, and more

/** Several values, separated by commas or each in a parameter of its own; each is checked by the rules. */
export const severalOf = (...rules: PropertyDecorator[]): PropertyDecorator[] => [
  IsOptional(),
  Transform(({ value }: { value: unknown }) =>
    [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : [each])),
  ),
  IsArray(),
  ArrayMinSize(1),
  ArrayMaxSize(mostValues),
  ...rules,
];

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A day in Sweden, `2026-03-01`, or an instant, `2026-03-01T12:00:00Z`. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && (isDay(value) || isInstant(value)),
      defaultMessage: () =>
        '$property must be a day, such as 2026-03-01, or an instant, such as 2026-03-01T12:00:00Z',
    },
  });

/** Whether the text is a day that there is. */
export const isDay = (text: string): boolean =>
  day.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);

const isInstant = (text: string): boolean => isRFC3339(text) && isDay(text.slice(0, 10));
