import { setTimeout as pause } from 'node:timers/promises';
import type { LoggerService } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from './migrate.js';
import type { PersistenceOptions } from './persistence.module.js';
import { SnakeCase } from './snake-case.js';

/** Connects and migrates; waits for a database that is not there yet, saying so, and never gives up by itself. */
export async function connect(options: PersistenceOptions, log: LoggerService): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    migrations: options.migrations,
    namingStrategy: new SnakeCase(),
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: (error: Error) => {
      log.warn(`a connection to the database was lost: ${error.message}`);
    },
    extra: { connectionTimeoutMillis: 5_000, onConnect: neverUnheard },
    logging: false,
  });
  for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      if (!dataSource.isInitialized) await dataSource.initialize();
      await migrate(dataSource);
      return dataSource;
    } catch (error) {
      if (!isAway(error)) throw error;
      log.warn(`the database is not there yet (${(error as Error).message}); trying again in ${wait} ms`);
      await pause(wait);
    }
  }
}

// Between the pool's letting go of a connection and TypeORM's taking it nobody hears its errors, and an error that nobody
// hears ends the process: as when the server ends a session just then. Whoever uses the connection is told anyway.
const neverUnheard = (client: Client): void => void client.on('error', () => undefined);

// Class 08 (connection) and 57P (starting up, shutting down) of PostgreSQL's error codes, and the system's own.
const away = /^(08|57P|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)/;
// TypeORM gives up the query runner of a connection that is lost; we release none before its last statement.
const lost = /timeout|terminated|Connection (ended|closed)|not queryable|already released/i;

/** Whether the error says that the database cannot be reached now, so that trying again helps. */
export function isAway(error: unknown): boolean {
  const { code, message, errors } = error as { code?: string; message?: string; errors?: unknown[] };
  if (errors?.length) return errors.every(isAway);
  return away.test(code ?? '') || lost.test(message ?? '');
}
