import { Matches } from 'class-validator';

export const phonePattern = /^\+?\d[\d ()-]{4,24}$/;

/** A phone number as people write it. */
export const IsPhone = (): PropertyDecorator =>
  Matches(phonePattern, {
    message: '$property must be a phone number: digits, spaces, + at the beginning',
  });
