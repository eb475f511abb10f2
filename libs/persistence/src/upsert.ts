import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { arrayLiteral } from './array-literal.js';
import { binaryArray } from './binary-array.js';
import type { Write } from './write.js';

const statements = new WeakMap<EntityMetadata, { one: string; many: string }>();

/** Writes rows of one entity in one statement, whatever their number: inserts, or updates by primary key. */
export function upsert(metadata: EntityMetadata, entities: object[]): Write {
  let known = statements.get(metadata);
  if (!known) statements.set(metadata, (known = statementsFor(metadata)));
  const { columns } = metadata;
  const [entity] = entities;
  if (entity && entities.length === 1)
    return { text: known.one, values: columns.map((column) => valueOf(column, entity)) };
  const values = columns.map((column) =>
    binaryArray(
      entities.map((each) => valueOf(column, each)),
      wireType(column),
    ),
  );
  return { text: known.many, values };
}

function valueOf(column: ColumnMetadata, entity: object): unknown {
  const value: unknown = column.getEntityValue(entity, true);
  if (column.isArray && Array.isArray(value)) return arrayLiteral(value);
  return isJson(column) && value !== undefined && value !== null ? JSON.stringify(value) : value;
}

// What is not json passes as text, and PostgreSQL makes of it what the column is.
const wireType = ({ type, isArray }: ColumnMetadata): 'json' | 'text' =>
  type === 'json' && !isArray ? 'json' : 'text';

const isJson = ({ type }: ColumnMetadata): boolean => type === 'json' || type === 'jsonb';

/** One row comes as its values, cheapest to read; of many, each column comes as one array. */
function statementsFor(metadata: EntityMetadata): { one: string; many: string } {
  const { columns, tablePath, connection } = metadata;
  const quoted = (column: ColumnMetadata): string => `"${column.databaseName}"`;
  const names = columns.map(quoted).join(', ');
  const key = metadata.primaryColumns.map(quoted).join(', ');
  const rest = columns
    .filter((column) => !column.isPrimary)
    .map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  const typed = columns.map(
    (column) => `${quoted(column)}::${connection.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
  );
  const numbers = columns.map((_, index) => `$${index + 1}`);
  const arrays = columns.map((column, index) => `${numbers[index]!}::${wireType(column)}[]`).join(', ');
  const into = `insert into ${tablePath} (${names})`;
  const known = `on conflict (${key}) ${rest.length ? `do update set ${rest.join(', ')}` : 'do nothing'}`;
  return {
    one: `${into} values (${numbers.join(', ')}) ${known}`,
    many: `${into} select ${typed.join(', ')} from unnest(${arrays}) as row(${names}) ${known}`,
  };
}
