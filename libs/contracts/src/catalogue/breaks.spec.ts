import fc from 'fast-check';
import type { Schema } from '../schema.js';
import { breaksOf } from './breaks.js';

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const leaf: fc.Arbitrary<Schema> = fc.oneof(
  fc.record({ type: fc.constant('string'), maxLength: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ type: fc.constant('string'), enum: fc.uniqueArray(word, { minLength: 2, maxLength: 4 }) }),
  fc.record({ type: fc.constant('string'), pattern: word }),
  fc.record({ type: fc.constant('integer'), minimum: fc.integer() }),
);
const { schema } = fc.letrec<{ schema: Schema; field: Schema }>((tie) => ({
  field: fc.oneof(
    { depthSize: 'small' },
    leaf,
    tie('schema'),
    tie('schema').map((items) => ({ type: 'array', items })),
    tie('schema').map((part) => ({ description: 'a part', ...part })),
  ),
  schema: fc
    .dictionary(word, tie('field'), { minKeys: 1, maxKeys: 4 })
    .chain((properties) =>
      fc.subarray(Object.keys(properties)).map((required) => ({ type: 'object', properties, required })),
    ),
}));

/** Every object schema in a schema, with the pointer to it. */
function objectsIn(at: Schema, pointer = ''): [Schema, string][] {
  const fields = Object.entries(at.properties ?? {}).flatMap(([name, field]) =>
    objectsIn(field, `${pointer}/${name}`),
  );
  return [
    ...(at.properties ? [[at, pointer] as [Schema, string]] : []),
    ...fields,
    ...(at.items ? objectsIn(at.items, `${pointer}/*`) : []),
  ];
}

type Change = (object: Schema, field: string) => string | undefined;
const breaking: Record<string, Change> = {
  'a removed field': (object, field) => void delete object.properties![field],
  'a renamed field': (object, field) => {
    object.properties![`${field}New`] = object.properties![field]!;
    delete object.properties![field];
    return undefined;
  },
  'a field of another type': (object, field) => void (object.properties![field] = { type: 'boolean' }),
  'a field that is or is no longer required': (object, field) => {
    const required = new Set(object.required);
    if (!required.delete(field)) required.add(field);
    object.required = [...required];
    return undefined;
  },
  'a new required field': (object) => {
    object.properties!.newField = { type: 'string' };
    object.required = [...(object.required ?? []), 'newField'];
    return 'newField';
  },
};

const anyObjectAndField = schema.chain((approved) => {
  const present = structuredClone(approved);
  const spots = objectsIn(present).flatMap(([object, pointer]) =>
    Object.keys(object.properties!).map((field) => ({ object, pointer, field })),
  );
  return fc.constantFrom(...spots).map((spot) => ({ approved, present, ...spot }));
});

describe('the comparison with an approved schema', () => {
  it('finds nothing where nothing changed', () => {
    fc.assert(fc.property(schema, (same) => expect(breaksOf(same, structuredClone(same))).toEqual([])));
  });

  it.each(Object.entries(breaking))('finds %s wherever it is, and nothing else', (_, change) => {
    fc.assert(
      fc.property(anyObjectAndField, ({ approved, present, object, pointer, field }) => {
        const at = `${pointer}/${change(object, field) ?? field}`;
        const pointers = breaksOf(approved, present).map((found) => found.pointer);
        expect(pointers).toContain(at);
        expect(pointers.filter((found) => found !== at && !found.startsWith(`${at}/`))).toEqual([]);
      }),
    );
  });

  it('lets an optional field be added wherever it is', () => {
    fc.assert(
      fc.property(anyObjectAndField, leaf, ({ approved, present, object }, added) => {
        object.properties!.newField = added;
        expect(breaksOf(approved, present)).toEqual([]);
      }),
    );
  });

  it('lets descriptions change', () => {
    fc.assert(
      fc.property(anyObjectAndField, word, ({ approved, present, object, field }, said) => {
        object.properties![field] = { ...object.properties![field], description: said, title: said };
        expect(breaksOf(approved, present)).toEqual([]);
      }),
    );
  });

  const text = { type: 'string', maxLength: 10 };
  it.each([
    ['a narrower limit', text, { ...text, maxLength: 5 }, 'maxLength was 10 and is 5'],
    ['a wider limit', text, { ...text, maxLength: 50 }, 'maxLength was 10 and is 50'],
    ['a limit that was not there', { type: 'string' }, text, 'maxLength was not set and is 10'],
    ['a narrower enum', { enum: ['a', 'b'] }, { enum: ['a'] }, 'no longer allows "b"'],
    [
      'a wider enum',
      { enum: ['a'] },
      { enum: ['a', 'b'] },
      'allows "b", which readers of this version refuse',
    ],
    ['an enum that is gone', { enum: ['a'] }, {}, 'allowed only some values and allows any'],
    [
      'another subject',
      { 'x-nats-subject': 'a' },
      { 'x-nats-subject': 'b' },
      'x-nats-subject was "a" and is "b"',
    ],
    ['a list instead of one', text, { type: 'array', items: text }, 'type was "string" and is "array"'],
  ])('says of %s what was and what is', (_, old, now, sentence) => {
    expect(breaksOf({ properties: { x: old } }, { properties: { x: now } })).toContainEqual({
      pointer: '/x',
      what: sentence,
    });
  });

  it('does not mind the order of values and fields', () => {
    const one = { properties: { a: { enum: ['x', 'y'] }, b: text }, required: ['a', 'b'] };
    const other = { properties: { b: text, a: { enum: ['y', 'x'] } }, required: ['b', 'a'] };
    expect(breaksOf(one, other)).toEqual([]);
  });

  it('follows references, and does not mind another name of a part or a description around it', () => {
    const by = (actors: string[]): Schema => ({ properties: { actor: { enum: actors } } });
    const approved = {
      properties: { by: { $ref: '#/definitions/By' } },
      definitions: { By: by(['person']) },
    };
    const renamed = {
      properties: { by: { description: 'who', allOf: [{ $ref: '#/definitions/Actor' }] } },
      definitions: { Actor: by(['person']) },
    };
    expect(breaksOf(approved, renamed)).toEqual([]);
    const changed = { ...renamed, definitions: { Actor: by(['clock']) } };
    expect(breaksOf(approved, changed).map(({ pointer }) => pointer)).toEqual(['/by/actor', '/by/actor']);
  });
});
