import type { DataSource } from 'typeorm';

// Any number, the same in every process of a service.
const migrationLock = 7_019_001;

/** Runs the migrations that are missing; of several processes that start at once, one does and the others wait. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  await lock.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    // A session that was lost has let go of it by itself.
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await lock.release();
  }
}
