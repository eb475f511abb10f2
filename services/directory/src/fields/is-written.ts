import { IsString, MaxLength, MinLength, ValidateBy } from 'class-validator';

// What a database or a page cannot keep: control characters but tab and line ends, and halves of surrogate pairs.
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** A text that somebody wrote: it says something, and has at most `max` characters. */
export const IsWritten =
  (max: number): PropertyDecorator =>
  (prototype, key) => {
    const isFit = ValidateBy({
      name: 'isWritten',
      validator: {
        validate: (value) => typeof value !== 'string' || (/\S/.test(value) && !unfit.test(value)),
        defaultMessage: () =>
          '$property must say something, without control characters other than tab and line ends',
      },
    });
    for (const decorate of [IsString(), MinLength(1), MaxLength(max), isFit]) decorate(prototype, key);
  };
