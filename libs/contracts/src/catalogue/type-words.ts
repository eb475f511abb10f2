import type { Schema } from '../schema.js';

/** The type of a field in words, for a table. */
export function typeWords(schema: Schema): string {
  const wrapped = schema.allOf?.[0];
  if (wrapped) return typeWords(wrapped);
  if (schema.$ref) return link(schema.$ref.replace('#/definitions/', ''));
  if (schema.items) return `list${bounds(schema.minItems, schema.maxItems)} of ${typeWords(schema.items)}`;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.title) return `${schema.title}${bounds(schema.minLength, schema.maxLength, ' characters')}`;
  if (schema.oneOf) return schema.oneOf.map(typeWords).join(' or ');
  if (schema.format) return formats[schema.format] ?? schema.format;
  if (schema.pattern) return `text like \`${schema.pattern.replaceAll('|', '\\|')}\``;
  if (schema.type === 'string') return `text${bounds(schema.minLength, schema.maxLength, ' characters')}`;
  return `${schema.type ?? 'any'}${bounds(schema.minimum, schema.maximum)}`;
}

const formats: Record<string, string> = {
  uuid: 'UUID',
  date: 'day',
  'date-time': 'time, RFC 3339',
  uri: 'address',
};

const link = (name: string): string => `[${name}](#${name.toLowerCase()})`;

function bounds(least?: number, most?: number, unit = ''): string {
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return ` (at least ${least}${unit})`;
  return least === undefined ? ` (at most ${most}${unit})` : ` (${least}–${most}${unit})`;
}
