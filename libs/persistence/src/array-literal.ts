/** Values as a PostgreSQL array literal: an array that is itself one value of a column. */
export const arrayLiteral = (values: unknown[]): string => `{${values.map(element).join(',')}}`;

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = textOf(value);
  return `"${special.test(text) ? text.replace(everySpecial, '\\$&') : text}"`;
}

const special = /["\\]/;
const everySpecial = /["\\]/g;

/** A value as PostgreSQL reads it. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
