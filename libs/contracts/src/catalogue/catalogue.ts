import { allEvents, dataSchema, eventFacts, eventType, type EventClass, type EventFacts } from '../event.js';
import { natsSubject } from '../envelope.js';
import { fieldClasses, schemaOf, type Schema } from '../schema.js';
import type { Level } from '../words.js';
import type { Meanings } from './field-meanings.js';

/** One event as the catalogue shows it. */
export interface Entry {
  event: EventClass;
  facts: EventFacts;
  type: string;
  /** The NATS subject with `{level}`, `{county}` and `{municipality}` where they vary. */
  subject: string;
  /** Its JSON Schema, with what the doc comments say of its fields: the document that is approved. */
  schema: Schema;
}

const anyPlace = { level: '{level}' as Level, county: '{county}', municipality: '{municipality}' };

/** Every event, by service and thing. */
export function catalogue(meanings: Meanings, events = allEvents()): Entry[] {
  const entries = events.map((event) => {
    const type = eventType(event);
    const facts = eventFacts(event);
    const subject = natsSubject(event, anyPlace);
    const { $schema, title, ...rest } = schemaOf(event);
    const named = {
      $schema,
      $id: dataSchema(type),
      title,
      description: facts.when,
      'x-nats-subject': subject,
      ...rest,
    };
    return { event, facts, type, subject, schema: described(event, named, meanings) };
  });
  const order = (entry: Entry): string => `${entry.facts.service} ${entry.facts.aggregate}`;
  return entries.sort((one, other) => order(one).localeCompare(order(other), 'en'));
}

function described(event: EventClass, schema: Schema, meanings: Meanings): Schema {
  const classes = fieldClasses(event);
  const definitions = Object.entries(schema.definitions ?? {}).map(([name, definition]) => {
    const description = meanings.get(name);
    const fields = withMeanings(classes.get(name)!, definition, meanings);
    return [name, description ? { description, ...fields } : fields] as const;
  });
  const own = withMeanings(event, schema, meanings);
  return definitions.length ? { ...own, definitions: Object.fromEntries(definitions) } : own;
}

function withMeanings(type: EventClass, schema: Schema, meanings: Meanings): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([field, property]): [string, Schema] => {
    const description = meaningOf(type, field, meanings);
    // Draft-07 ignores everything beside a $ref, so a description goes around it.
    if (description && property.$ref) return [field, { description, allOf: [property] }];
    return [field, description ? { description, ...property } : property];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** What the doc comment says of a field, in the class or the nearest one that it extends. */
function meaningOf(type: EventClass, field: string, meanings: Meanings): string | undefined {
  for (let at = type; at.name; at = Object.getPrototypeOf(at) as EventClass) {
    const meaning = meanings.get(`${at.name}.${field}`);
    if (meaning) return meaning;
  }
  return undefined;
}
