import type { FieldProblem } from '@lanken/contracts';
import { getMetadataStorage, ValidationTypes } from 'class-validator';

interface NestedField {
  name: string;
  many: boolean;
}

const nested = new WeakMap<object, NestedField[]>();

function nestedFields(type: new () => object): NestedField[] {
  const known = nested.get(type);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const names = rules
    .filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION)
    .map(({ propertyName }) => propertyName);
  const fields = names.map((name) => ({
    name,
    many: Reflect.getMetadata('design:type', type.prototype as object, name) === Array,
  }));
  nested.set(type, fields);
  return fields;
}

/** Where an input has a list instead of one object, or the other way round: class-validator takes either. */
export const mistakenLists = (input: object, at = ''): FieldProblem[] =>
  nestedFields(input.constructor as new () => object).flatMap(({ name, many }) => {
    const value = (input as Record<string, unknown>)[name];
    const pointer = `${at}/${name}`;
    if (value === undefined || value === null) return [];
    if (Array.isArray(value) !== many)
      return [{ pointer, message: `${name} must be ${many ? 'a list' : 'one object, not a list'}` }];
    return many
      ? (value as object[]).flatMap((each, index) => mistakenLists(each, `${pointer}/${index}`))
      : mistakenLists(value, pointer);
  });
