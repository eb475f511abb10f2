// class-transformer keeps its metadata in a file that its package does not name.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

const texts = new WeakMap<object, Set<string>>();

/**
 * A field that people write freely, at most `max` characters. It is optional in an event: it is absent from the
 * events of restricted things, and it is what redaction blanks.
 */
export function Text(max = 10_000): PropertyDecorator {
  return (prototype, key) => {
    IsString()(prototype, key);
    MaxLength(max)(prototype, key);
    IsOptional()(prototype, key);
    JSONSchema({ title: 'free text' })(prototype, key as string);
    const own = texts.get(prototype) ?? texts.set(prototype, new Set()).get(prototype)!;
    own.add(key as string);
  };
}

/** A copy of the data without any field declared by `@Text`, also in its parts, be they objects of their class or plain. */
export function withoutTexts<T>(data: T, prototype = prototypeOf(data)): T {
  if (Array.isArray(data)) return data.map((item: unknown) => withoutTexts(item, prototype)) as T;
  if (data === null || typeof data !== 'object' || data instanceof Date) return data;
  const kept = Object.entries(data).filter(([key]) => !isText(prototype, key));
  const copy = Object.create(prototypeOf(data)) as object;
  return Object.assign(
    copy,
    Object.fromEntries(kept.map(([key, value]) => [key, withoutTexts(value, partOf(prototype, key))])),
  ) as T;
}

/** Whether the field is declared by `@Text` in the class with this prototype or one that it extends. */
export function isText(prototype: object, key: string): boolean {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at) as object | null)
    if (texts.get(at)?.has(key)) return true;
  return false;
}

const prototypeOf = (data: unknown): object =>
  data && typeof data === 'object' ? (Object.getPrototypeOf(data) as object) : Object.prototype;

// What `@Type` says of the field: its parts are often written as plain objects.
const partOf = (prototype: object, key: string): object | undefined =>
  (
    defaultMetadataStorage.findTypeMetadata(prototype.constructor, key)?.typeFunction() as
      (new () => object) | undefined
  )?.prototype as object | undefined;
