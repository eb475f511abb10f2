/** Values as a PostgreSQL array literal of text: one parameter for a whole column, cheaper to read than JSON. */
export const arrayLiteral = (values: unknown[]): string => `{${values.map(element).join(',')}}`;

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = textOf(value);
  return `"${special.test(text) ? text.replace(everySpecial, '\\$&') : text}"`;
}

const special = /["\\]/;
const everySpecial = /["\\]/g;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
