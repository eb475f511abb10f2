import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
// class-transformer keeps its metadata in a file that its package does not name.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { eventType, type EventClass } from './event.js';

type Schemas = Record<string, object>;

/** The JSON Schemas of all classes with class-validator decorators, by class name, referring to each other by `prefix`. */
export const schemasOfClasses = (prefix = '#/definitions/'): Schemas =>
  validationMetadatasToSchemas({ refPointerPrefix: prefix, classTransformerMetadataStorage: defaultMetadataStorage }) as Schemas;

// A class without fields of its own has no schema by its own name: it is that of the class it extends.
const named = (all: Schemas, event: EventClass): object => all[event.name] ?? named(all, Object.getPrototypeOf(event) as EventClass);

/** The JSON Schema (draft-07) of an event's data, with the schemas that it uses. */
export function schemaOf(event: EventClass): object {
  const all = schemasOfClasses();
  const own = named(all, event);
  const definitions: Schemas = {};
  const collect = (schema: object): void => {
    for (const [, used] of JSON.stringify(schema).matchAll(/#\/definitions\/(\w+)/g)) {
      if (definitions[used!]) continue;
      definitions[used!] = all[used!]!;
      collect(all[used!]!);
    }
  };
  collect(own);
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title: eventType(event), ...own };
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
