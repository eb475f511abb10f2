import type { Schema } from '../schema.js';
import { visibilities } from '../words.js';

/** One attribute of the envelope, as a header of the message. */
export interface Attribute {
  name: string;
  /** Whether every event has it. */
  always: boolean;
  meaning: string;
  schema: Schema;
}

const uuid = { type: 'string', format: 'uuid' };
const time = { type: 'string', format: 'date-time' };
const number20 = { type: 'string', pattern: '^\\d{20}$' };

/** The envelope: the attributes of CloudEvents 1.0 and Länken's extensions. */
export const attributes: Attribute[] = [
  {
    name: 'specversion',
    always: true,
    meaning: 'Version of CloudEvents.',
    schema: { type: 'string', const: '1.0' },
  },
  {
    name: 'id',
    always: true,
    meaning: 'UUIDv7 of the event; the same each time that it is published.',
    schema: uuid,
  },
  {
    name: 'source',
    always: true,
    meaning: '`urn:lanken:<service>`: the service that says it.',
    schema: { type: 'string', pattern: '^urn:lanken:[a-z-]+$' },
  },
  {
    name: 'type',
    always: true,
    meaning: '`se.lanken.<service>.<aggregate>.<fact>.v<major>`.',
    schema: { type: 'string', pattern: '^se\\.lanken\\.[a-z-]+\\.[a-z-]+\\.[a-z-]+\\.v\\d+$' },
  },
  {
    name: 'subject',
    always: true,
    meaning: '`<aggregate>/<id>`: the thing that it is about. Not the subject of the NATS message.',
    schema: { type: 'string', pattern: '^[a-z-]+/\\S+$' },
  },
  { name: 'time', always: true, meaning: 'When it happened, RFC 3339 UTC.', schema: time },
  {
    name: 'dataschema',
    always: true,
    meaning: "Name of the data's JSON Schema: `urn:lanken:schema:<type>`.",
    schema: { type: 'string', pattern: '^urn:lanken:schema:' },
  },
  {
    name: 'sequence',
    always: true,
    meaning: "The event's number among those about the same thing: 1, 2, 3 … without a gap, in 20 digits.",
    schema: number20,
  },
  {
    name: 'levelsince',
    always: true,
    meaning:
      'The sequence at which the thing reached its present level: where one who hears only that level begins.',
    schema: number20,
  },
  {
    name: 'correlationid',
    always: true,
    meaning: 'The same for everything that one request set off.',
    schema: { type: 'string', minLength: 1 },
  },
  {
    name: 'causationid',
    always: false,
    meaning: 'The `id` of the event that led to this one, if one did.',
    schema: { type: 'string', minLength: 1 },
  },
  {
    name: 'recordedtime',
    always: true,
    meaning: 'When it was written down; differs from `time` if it was reported later. RFC 3339 UTC.',
    schema: time,
  },
  {
    name: 'dataclass',
    always: true,
    meaning: 'Who may see it: everyone, all coordinators, or only those named (then the data has no texts).',
    schema: { type: 'string', enum: [...visibilities] },
  },
  {
    name: 'traceparent',
    always: false,
    meaning: 'W3C trace context of the request, if it had one.',
    schema: { type: 'string', minLength: 1 },
  },
];

/** The JSON Schema of the headers of a message with any event. */
export const headersSchema: Schema = {
  type: 'object',
  description:
    'CloudEvents 1.0 in binary mode: each attribute a header with the prefix `ce-`, percent-encoded.',
  properties: Object.fromEntries(
    attributes.map(({ name, meaning, schema }) => [`ce-${name}`, { description: meaning, ...schema }]),
  ),
  required: attributes.filter(({ always }) => always).map(({ name }) => `ce-${name}`),
};
