import { toHeaders } from '../envelope.js';
import type { Schema } from '../schema.js';
import { levels } from '../words.js';
import type { Entry } from './catalogue.js';
import { headersSchema } from './envelope-attributes.js';
import { exampleEnvelope } from './example.js';

const ref = (path: string): { $ref: string } => ({ $ref: `#/${path}` });

/** A document's key of an event: its type without what all of them begin with. */
const keyOf = ({ type }: Entry): string => type.replace('se.lanken.', '');

const byKey = <T>(entries: Entry[], make: (entry: Entry) => T): Record<string, T> =>
  Object.fromEntries(entries.map((entry) => [keyOf(entry), make(entry)]));

/** The AsyncAPI 3 document of all events: a channel is a NATS subject, an operation is what a service says on it. */
export function asyncApiOf(entries: Entry[]): object {
  return {
    asyncapi: '3.1.0',
    id: 'urn:lanken:events',
    info: {
      title: 'Länken: events',
      version: '1.0.0',
      description:
        'Every event that the services of Länken say on NATS JetStream, one stream per service. ' +
        'Written from the event classes; docs/events.md tells the same for reading.',
      license: { name: 'EUPL-1.2', url: 'https://spdx.org/licenses/EUPL-1.2.html' },
      tags: [...new Set(entries.map(({ facts }) => facts.service))].map((name) => ({ name })),
    },
    defaultContentType: 'application/json',
    channels: byKey(entries, channel),
    operations: byKey(entries, operation),
    components: {
      parameters,
      messages: byKey(entries, message),
      schemas: { Headers: headersSchema, ...payloads(entries) },
    },
  };
}

const parameters = {
  level: {
    enum: [...levels],
    description: 'The highest level that the thing has reached; it never goes down.',
  },
  county: {
    description: 'County code at publication, two digits; 00 where there is none.',
    examples: ['07'],
  },
  municipality: {
    description: 'Municipality code at publication, four digits; 0000 where there is none.',
    examples: ['0780'],
  },
};

function channel(entry: Entry): object {
  return {
    address: entry.subject,
    title: entry.type,
    description: entry.facts.level,
    parameters: Object.fromEntries(
      Object.keys(parameters).map((name) => [name, ref(`components/parameters/${name}`)]),
    ),
    messages: { event: ref(`components/messages/${keyOf(entry)}`) },
  };
}

function operation(entry: Entry): object {
  return {
    action: 'send',
    channel: ref(`channels/${keyOf(entry)}`),
    summary: entry.facts.when,
    tags: [{ name: entry.facts.service }],
    messages: [ref(`channels/${keyOf(entry)}/messages/event`)],
  };
}

function message(entry: Entry): object {
  const headers = Object.fromEntries(toHeaders(exampleEnvelope(entry.event)));
  return {
    name: entry.type,
    title: entry.event.name,
    summary: entry.facts.when,
    contentType: 'application/json',
    headers: {
      type: 'object',
      allOf: [ref('components/schemas/Headers')],
      properties: { 'ce-type': { type: 'string', const: entry.type } },
    },
    payload: ref(`components/schemas/${entry.event.name}`),
    examples: [{ name: 'example', headers, payload: entry.facts.example }],
  };
}

/** The schemas of the data by class name; a class that several events use stands there once. */
function payloads(entries: Entry[]): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  for (const { event, schema } of entries) {
    const { $schema, $id, definitions, ...own } = schema;
    Object.assign(schemas, definitions, { [event.name]: own });
  }
  return JSON.parse(
    JSON.stringify(schemas).replaceAll('#/definitions/', '#/components/schemas/'),
  ) as typeof schemas;
}
