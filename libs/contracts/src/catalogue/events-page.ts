import { toHeaders } from '../envelope.js';
import type { Schema } from '../schema.js';
import type { Entry } from './catalogue.js';
import { attributes } from './envelope-attributes.js';
import { eventsPageStart } from './events-page-start.js';
import { exampleEnvelope } from './example.js';
import { typeWords } from './type-words.js';

/** The catalogue of all events as a page for a person. */
export function eventsPage(entries: Entry[]): string {
  const services = [...new Set(entries.map(({ facts }) => facts.service))];
  const parts = [
    eventsPageStart,
    envelopeSection(entries[0]!),
    '## The events',
    ...services.map((service) =>
      overview(
        service,
        entries.filter(({ facts }) => facts.service === service),
      ),
    ),
    ...services.flatMap((service) => [
      `## Said by ${service}`,
      ...entries.filter(({ facts }) => facts.service === service).map(eventSection),
    ]),
    '## Parts that several events have',
    ...sharedParts(entries),
  ];
  return `${parts.join('\n\n')}\n`;
}

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
const titleOf = ({ facts }: Entry): string =>
  `${facts.aggregate}.${facts.fact}${facts.version > 1 ? ` (version ${facts.version})` : ''}`;
const anchorOf = (entry: Entry): string =>
  titleOf(entry)
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');

function envelopeSection(first: Entry): string {
  const rows = attributes.map(({ name, always, meaning }) => [
    `\`ce-${name}\``,
    always ? 'always' : 'if known',
    meaning,
  ]);
  const headers = toHeaders(exampleEnvelope(first.event)).map(([name, value]) => `${name}: ${value}`);
  return [
    '## The envelope',
    'CloudEvents 1.0 in binary mode: each attribute is a header of the NATS message with the prefix `ce-`, and the body\n' +
      'is the data as JSON. Header values are percent-encoded (UTF-8) outside printable ASCII, and for space, `"` and `%`.',
    table(['header', 'there', 'meaning'], rows),
    `The headers of one event:\n\n\`\`\`text\n${headers.join('\n')}\n\`\`\``,
  ].join('\n\n');
}

function overview(service: string, entries: Entry[]): string {
  const rows = entries.map((entry) => [`[${titleOf(entry)}](#${anchorOf(entry)})`, entry.facts.when]);
  return `### ${service}\n\n${table([`stream \`${service.toUpperCase()}\``, 'when'], rows)}`;
}

function eventSection(entry: Entry): string {
  const { facts, type, subject, schema } = entry;
  return [
    `### ${titleOf(entry)}`,
    facts.when,
    [
      `- Type: \`${type}\``,
      `- NATS subject: \`${subject}\``,
      `- Level: ${facts.level}`,
      `- Schema: [${type}.json](../libs/contracts/approved/${type}.json)`,
    ].join('\n'),
    fields(schema, schema.definitions),
    `<details><summary>Example</summary>\n\n${json(facts.example)}\n\n</details>`,
  ].join('\n\n');
}

function fields(schema: Schema, parts: Schema['definitions'] = {}): string {
  const partOf = (field: Schema): Schema | undefined =>
    parts[field.$ref?.replace('#/definitions/', '') ?? ''];
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    `\`${name}\``,
    typeWords(field),
    schema.required?.includes(name) ? 'yes' : '',
    field.description ?? partOf(field)?.description ?? '',
  ]);
  return table(['field', 'type', 'required', 'meaning'], rows);
}

function sharedParts(entries: Entry[]): string[] {
  const parts = new Map(entries.flatMap(({ schema }) => Object.entries(schema.definitions ?? {})));
  return [...parts]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, part]) =>
      [`### ${name}`, ...(part.description ? [part.description] : []), fields(part)].join('\n\n'),
    );
}
