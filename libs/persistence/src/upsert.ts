import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { arrayLiteral } from './array-literal.js';
import type { Write } from './write.js';

const statements = new WeakMap<EntityMetadata, string>();

/** Writes rows of one entity in one statement, whatever their number: inserts, or updates by primary key. */
export function upsert(metadata: EntityMetadata, entities: object[]): Write {
  let text = statements.get(metadata);
  if (!text) statements.set(metadata, (text = statementFor(metadata)));
  const values = metadata.columns.map((column) =>
    arrayLiteral(entities.map((entity) => valueOf(column, entity))),
  );
  return { text, values };
}

function valueOf(column: ColumnMetadata, entity: object): unknown {
  const value: unknown = column.getEntityValue(entity, true);
  if (column.isArray && Array.isArray(value)) return arrayLiteral(value);
  return isJson(column) && value !== undefined && value !== null ? JSON.stringify(value) : value;
}

const isJson = ({ type }: ColumnMetadata): boolean => type === 'json' || type === 'jsonb';

/** A column's values come as one array of text, and each is read as the column's own type. */
function statementFor(metadata: EntityMetadata): string {
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
  const parameters = columns.map((_, index) => `$${index + 1}::text[]`);
  return `insert into ${tablePath} (${names}) select ${typed.join(', ')} from unnest(${parameters.join(', ')}) as row(${names})
    on conflict (${key}) ${rest.length ? `do update set ${rest.join(', ')}` : 'do nothing'}`;
}
