import { ValidateBy } from 'class-validator';

/** One line of text with something in it: no line breaks, no control characters, nothing that is no text. */
export const IsLine = (max: number): PropertyDecorator =>
  ValidateBy({
    name: 'isLine',
    validator: {
      // A lone surrogate and NUL cannot be stored as text.
      validate: (value) =>
        typeof value === 'string' &&
        value.length <= max &&
        value.trim() === value &&
        /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u.test(value),
      defaultMessage: () =>
        `$property must be one line of text, 1 to ${max} characters, without spaces around it and control characters`,
    },
  });
