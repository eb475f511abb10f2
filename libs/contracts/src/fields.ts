import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { substanceAreas } from './words.js';

const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (prototype, key) =>
    decorators.forEach((decorate) => decorate(prototype, key));

// The title names the type in the event catalogue.
const text = (title: string, pattern: RegExp, message: string): PropertyDecorator =>
  all(Matches(pattern, { message }), JSONSchema({ title }) as PropertyDecorator);

/** A county's code: two digits as text, `00` where there is none. */
export const IsCountyCode = (): PropertyDecorator =>
  text('county code', /^\d{2}$/, '$property must be a county code: two digits as text, such as "07"');

/** A municipality's code: four digits as text, `0000` where there is none. */
export const IsMunicipalityCode = (): PropertyDecorator =>
  text(
    'municipality code',
    /^\d{4}$/,
    '$property must be a municipality code: four digits as text, such as "0780"',
  );

/** A day as `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator =>
  text('day', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '$property must be a day: YYYY-MM-DD');

/** A time of day in Sweden, from `00:00` to `23:59`. */
export const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

export const IsTimeOfDay = (): PropertyDecorator =>
  text('time of day', timeOfDay, '$property must be a time of day from 00:00 to 23:59, such as "08:00"');

/** One to five substance areas, each once. */
export const AreSubstanceAreas = (): PropertyDecorator =>
  all(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(substanceAreas.length),
    ArrayUnique(),
    IsIn(substanceAreas, { each: true }),
  );
