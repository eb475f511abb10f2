import { IsString, MaxLength, MinLength, ValidateBy } from 'class-validator';

// What a database or a page cannot keep: control characters but tab and line ends, and halves of surrogate pairs.
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

const written = new WeakMap<object, Set<string>>();

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
    // Length in UTF-16, as the sizes of events are reckoned; class-validator counts an emoji as one.
    const isShort = ValidateBy({
      name: 'isShort',
      validator: {
        validate: (value) => typeof value !== 'string' || value.length <= max,
        defaultMessage: () => `$property must be at most ${max} characters`,
      },
    });
    const own = written.get(prototype) ?? new Set();
    written.set(prototype, own.add(key as string));
    for (const decorate of [IsString(), MinLength(1), MaxLength(max), isShort, isFit])
      decorate(prototype, key);
  };

/** The fields of an input's class that somebody writes freely, without those of its parts. */
export function writtenFields(prototype: object): string[] {
  const fields: string[] = [];
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at) as object | null)
    fields.push(...(written.get(at) ?? []));
  return fields;
}

/** The texts in an input that somebody wrote, each by its JSON pointer, also those in its parts. */
export function writtenIn(input: object, at = ''): Record<string, string> {
  const fields = writtenFields(input);
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(input) as [string, unknown][]) {
    const pointer = `${at}/${key}`;
    if (typeof value === 'string' && fields.includes(key)) texts[pointer] = value;
    if (typeof value === 'object' && value !== null) Object.assign(texts, writtenIn(value, pointer));
  }
  return texts;
}
