import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
// class-transformer keeps its metadata in a file that its package does not name.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { eventType, type EventClass } from './event.js';

/** A JSON Schema as far as the contracts use it. */
export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  definitions?: Record<string, Schema>;
  [keyword: string]: unknown;
}

const prefix = '#/definitions/';

// Made class by class, not from all metadata at once: that goes by class name, and a service's input class that
// happens to have the same name would change the contract in that service.
/** The JSON Schema of one class with class-validator decorators; the classes of its fields are referred to by name. */
export const ownSchema = (type: EventClass, refPrefix = prefix): Schema =>
  targetConstructorToSchema(type, {
    refPointerPrefix: refPrefix,
    classTransformerMetadataStorage: defaultMetadataStorage,
  }) as Schema;

/** The classes of the fields of a class, and of their fields, by name, as `@Type` declares them. */
export function fieldClasses(
  type: EventClass,
  found = new Map<string, EventClass>(),
): Map<string, EventClass> {
  for (const field of Object.keys(ownSchema(type).properties ?? {})) {
    const used = defaultMetadataStorage.findTypeMetadata(type, field)?.typeFunction() as
      EventClass | undefined;
    if (!used || found.get(used.name) === used) continue;
    if (found.has(used.name)) throw new Error(`${type.name} uses two classes named ${used.name}: rename one`);
    fieldClasses(used, found.set(used.name, used));
  }
  return found;
}

/** The JSON Schema (draft-07) of an event's data, with the schemas that it uses. */
export function schemaOf(event: EventClass): Schema {
  const definitions = Object.fromEntries(
    [...fieldClasses(event)].map(([name, type]) => [name, ownSchema(type)]),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: eventType(event),
    ...ownSchema(event),
  };
  return Object.keys(definitions).length ? { ...schema, definitions } : schema;
}

const ajv = new Ajv({ allErrors: false, strict: false });
formats.default(ajv);
const compiled = new Map<EventClass, ValidateFunction>();

/** Why the data breaks the event's contract, or undefined when it keeps it. Unknown fields are allowed. */
export function breachOf(event: EventClass, data: unknown): string | undefined {
  let validate = compiled.get(event);
  if (!validate) compiled.set(event, (validate = ajv.compile(schemaOf(event))));
  return validate(data) ? undefined : ajv.errorsText(validate.errors, { dataVar: eventType(event) });
}
