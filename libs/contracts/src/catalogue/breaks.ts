import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../schema.js';

/** One way in which a schema breaks the approved one: a JSON pointer to the field, and a sentence. */
export interface Break {
  pointer: string;
  what: string;
}

// Keywords that only describe, and those that are compared on their own below.
const describing = new Set(['$id', '$schema', '$comment', 'title', 'description', 'examples', 'definitions']);
const compared = new Set(['properties', 'required', 'enum', 'items']);

/**
 * Everything by which an event's schema breaks the approved one. Within a major version only optional fields may
 * be added: then old readers accept new events, and new readers the old ones that are published again.
 * (json-schema-diff and json-schema-diff-validator were tried: the one calls an added optional field a removal and
 * misses a narrowed enum, the other calls reordering a break and misses a field that is no longer required.)
 */
export function breaksOf(approved: Schema, present: Schema): Break[] {
  const breaks: Break[] = [];
  compare(approved, present, '');
  return breaks;

  function compare(old: Schema, now: Schema, pointer: string): void {
    const [before, after] = [resolved(old, approved), resolved(now, present)];
    for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (describing.has(keyword) || compared.has(keyword)) continue;
      if (!isDeepStrictEqual(before[keyword], after[keyword]))
        breaks.push({
          pointer,
          what: `${keyword} was ${said(before[keyword])} and is ${said(after[keyword])}`,
        });
    }
    compareValues(before, after, pointer);
    compareFields(before, after, pointer);
    if (before.items && after.items) compare(before.items, after.items, `${pointer}/*`);
    else if (before.items || after.items) breaks.push({ pointer, what: 'it says other things of its items' });
  }

  function compareFields(before: Schema, after: Schema, pointer: string): void {
    const fields = { ...before.properties, ...after.properties };
    for (const field of Object.keys(fields)) {
      const at = `${pointer}/${field}`;
      const [old, now] = [before.properties?.[field], after.properties?.[field]];
      const [needed, needs] = [before.required?.includes(field), after.required?.includes(field)];
      if (!now) breaks.push({ pointer: at, what: 'is removed, or has another name now' });
      else if (!old && needs)
        breaks.push({ pointer: at, what: 'is new and required; a new field must be optional' });
      else if (old && needs && !needed) breaks.push({ pointer: at, what: 'was optional and is required' });
      else if (old && needed && !needs)
        breaks.push({ pointer: at, what: 'was required, readers count on it, and is optional' });
      if (old && now) compare(old, now, at);
    }
  }

  function compareValues(before: Schema, after: Schema, pointer: string): void {
    const [old, now] = [valuesOf(before), valuesOf(after)];
    if (!old && !now) return;
    if (!old || !now)
      return void breaks.push({
        pointer,
        what: old ? 'allowed only some values and allows any' : 'allowed any value and allows only some',
      });
    for (const value of old)
      if (!now.includes(value)) breaks.push({ pointer, what: `no longer allows ${value}` });
    for (const value of now)
      if (!old.includes(value))
        breaks.push({ pointer, what: `allows ${value}, which readers of this version refuse` });
  }
}

const said = (value: unknown): string => (value === undefined ? 'not set' : JSON.stringify(value));

const valuesOf = (schema: Schema): string[] | undefined => schema.enum?.map((value) => JSON.stringify(value));

/** The schema that a reference, or a reference with a description around it, stands for. */
function resolved(schema: Schema, root: Schema): Schema {
  const [wrapped, ...more] = schema.allOf ?? [];
  if (wrapped?.$ref && !more.length) return resolved(wrapped, root);
  if (!schema.$ref) return schema;
  const name = schema.$ref.replace('#/definitions/', '');
  const found = root.definitions?.[name];
  if (!found) throw new Error(`the schema refers to ${schema.$ref}, which is not among its definitions`);
  return found;
}
