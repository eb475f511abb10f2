import { IsOptional, IsString, MaxLength } from 'class-validator';

const texts = new WeakMap<object, Set<string>>();

/**
 * A field that people write freely, at most `max` characters. It is optional in an event: it is absent from the
 * events of restricted things, and it is what redaction blanks.
 */
export function Text(max = 10_000): PropertyDecorator {
  return (prototype, key) => {
    IsString()(prototype, key as string);
    MaxLength(max)(prototype, key as string);
    IsOptional()(prototype, key as string);
    const own = texts.get(prototype) ?? texts.set(prototype, new Set()).get(prototype)!;
    own.add(key as string);
  };
}

/** A copy of the data without any field declared by `@Text`, also in nested objects and arrays. */
export function withoutTexts<T>(data: T): T {
  if (Array.isArray(data)) return data.map(withoutTexts) as T;
  if (data === null || typeof data !== 'object' || data instanceof Date) return data;
  const kept = Object.entries(data).filter(([key]) => !isText(data, key));
  const copy = Object.create(Object.getPrototypeOf(data) as object) as object;
  return Object.assign(copy, Object.fromEntries(kept.map(([key, value]) => [key, withoutTexts(value)]))) as T;
}

/** Whether the field is declared by `@Text` in the object's class or one that it extends. */
export function isText(object: object, key: string): boolean {
  for (let prototype = Object.getPrototypeOf(object) as object | null; prototype; prototype = Object.getPrototypeOf(prototype) as object | null)
    if (texts.get(prototype)?.has(key)) return true;
  return false;
}
