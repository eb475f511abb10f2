import { ValidateBy } from 'class-validator';
import { counties } from '../reference/areas.js';

/** The code of one of the 21 counties. */
export const IsKnownCounty = (): PropertyDecorator =>
  ValidateBy({
    name: 'isKnownCounty',
    validator: {
      validate: (value) => typeof value === 'string' && counties.has(value),
      defaultMessage: () => '$property must be the code of a county, as text: two digits such as "07"',
    },
  });
