import { Matches } from 'class-validator';

/** A phone number as people write it. */
export const IsPhone = (): PropertyDecorator =>
  Matches(/^\+?\d[\d ()-]{4,24}$/, {
    message: '$property must be a phone number: digits, spaces, + at the beginning',
  });
