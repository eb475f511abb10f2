import type { DataSource } from 'typeorm';

/** Where the data source's database is, for sessions of our own. */
export const databaseUrl = (dataSource: DataSource): string => (dataSource.options as { url: string }).url;
