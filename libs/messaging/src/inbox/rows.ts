import type { EntityManager, QueryRunner } from 'typeorm';

/** The rows of a statement that returns some. */
export const readRows = <R>(
  runner: QueryRunner | EntityManager,
  text: string,
  values: unknown[] = [],
): Promise<R[]> => runner.query(text, values) as Promise<R[]>;
