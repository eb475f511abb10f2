import { ValidateBy } from 'class-validator';
import { counties, municipalities } from '../reference/areas.js';

const isKnown = (areas: ReadonlyMap<string, unknown>, what: string, example: string): PropertyDecorator =>
  ValidateBy({
    name: `isKnown${what}`,
    validator: {
      validate: (value) => typeof value === 'string' && areas.has(value),
      defaultMessage: () => `$property must be the code of a ${what}, as text: ${example}`,
    },
  });

/** The code of one of the 21 counties. */
export const IsKnownCounty = (): PropertyDecorator => isKnown(counties, 'county', 'two digits such as "07"');

/** The code of one of the 290 municipalities. */
export const IsKnownMunicipality = (): PropertyDecorator =>
  isKnown(municipalities, 'municipality', 'four digits such as "0780"');
