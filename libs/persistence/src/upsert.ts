import type { EntityMetadata, QueryRunner } from 'typeorm';

const statements = new WeakMap<EntityMetadata, string>();

/** Writes rows of one entity in one statement, whatever their number: inserts, or updates by primary key. */
export async function upsert(queryRunner: QueryRunner, metadata: EntityMetadata, entities: object[]): Promise<void> {
  if (!statements.has(metadata)) statements.set(metadata, statementFor(metadata));
  const rows = entities.map((entity) =>
    Object.fromEntries(metadata.columns.map((column) => [column.databaseName, column.getEntityValue(entity, true)])),
  );
  await queryRunner.query(statements.get(metadata)!, [JSON.stringify(rows)]);
}

function statementFor(metadata: EntityMetadata): string {
  const table = metadata.tablePath;
  const columns = metadata.columns.map((column) => `"${column.databaseName}"`);
  const key = metadata.primaryColumns.map((column) => `"${column.databaseName}"`);
  const rest = columns.filter((column) => !key.includes(column));
  const change = rest.length ? `do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}` : 'do nothing';
  return `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')}
    from json_populate_recordset(null::${table}, $1) on conflict (${key.join(', ')}) ${change}`;
}
