// class-transformer keeps its metadata in a file that its package does not name.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import type { EventClass } from './event.js';
import { ownSchema } from './schema.js';
import { isText } from './text.js';

/** Where free texts can stand in the data of a class: its own fields, and the parts that may have some. */
interface Shape {
  texts: Set<string>;
  parts: Map<string, Shape>;
}

const shapes = new Map<EventClass, Shape>();

function shapeOf(type: EventClass): Shape {
  const known = shapes.get(type);
  if (known) return known;
  const shape: Shape = { texts: new Set(), parts: new Map() };
  shapes.set(type, shape); // first: a class may have parts of its own kind
  for (const field of Object.keys(ownSchema(type).properties ?? {})) {
    const part = defaultMetadataStorage.findTypeMetadata(type, field)?.typeFunction() as
      EventClass | undefined;
    if (isText(type.prototype as object, field)) shape.texts.add(field);
    else if (part) shape.parts.set(field, shapeOf(part));
  }
  return shape;
}

/** What an event says, apart: its codes and references, and its free texts, each by its JSON pointer (RFC 6901). */
export interface Split {
  /** A copy of the data without the texts, all else in its order. */
  codes: object;
  texts: Map<string, string>;
}

/** Tells the free texts in an event's data from the rest. */
export function splitTexts(type: EventClass, data: object): Split {
  const texts = new Map<string, string>();
  return { codes: copyWithout(shapeOf(type), data, '', texts) as object, texts };
}

/** The free texts in an event's data, each by its JSON pointer. */
export const textsIn = (type: EventClass, data: object): Map<string, string> => splitTexts(type, data).texts;

// Copied field by field: who deletes from a copy gets an object that is slow ever after.
function copyWithout(shape: Shape, data: unknown, at: string, texts: Map<string, string>): unknown {
  if (Array.isArray(data))
    return data.map((item, index) => copyWithout(shape, item, `${at}/${index}`, texts));
  if (data === null || typeof data !== 'object') return data;
  const copy: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(data)) {
    const part = shape.parts.get(field);
    if (typeof value === 'string' && shape.texts.has(field)) texts.set(`${at}/${field}`, value);
    else copy[field] = part ? copyWithout(part, value, `${at}/${field}`, texts) : value;
  }
  return copy;
}

/** A copy of the data without what the pointers point to; a pointer to nothing changes nothing. */
export function withoutAt<T extends object>(data: T, pointers: Iterable<string>): T {
  let copy = data;
  // Names of fields have neither `/` nor `~`, so that nothing in a pointer is escaped.
  for (const pointer of pointers) copy = without(copy, pointer.slice(1).split('/'));
  return copy;
}

function without<T extends object>(data: T, [key, ...below]: string[]): T {
  const inner = (data as Record<string, unknown>)[key!];
  if (inner === undefined || (below.length && (inner === null || typeof inner !== 'object'))) return data;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...data }) as Record<string, unknown>;
  if (below.length) copy[key!] = without(inner as object, below);
  else delete copy[key!];
  return copy as T;
}

/** The text to which the pointer points; undefined where there is none. */
export function textAt(data: object, pointer: string): string | undefined {
  let at: unknown = data;
  for (const key of pointer.slice(1).split('/'))
    at = at === null || typeof at !== 'object' ? undefined : (at as Record<string, unknown>)[key];
  return typeof at === 'string' ? at : undefined;
}

/** A copy of the data with the text where the pointer points; whatever the pointer leads through is there, or becomes an object. */
export function withAt<T extends object>(data: T, pointer: string, text: string): T {
  const copy = structuredClone(data);
  const keys = pointer.slice(1).split('/');
  let at = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
  at[keys.at(-1)!] = text;
  return copy;
}
