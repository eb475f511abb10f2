import pg from 'pg';
import type { RunningPostgres } from './postgres.js';
import { Unavailable } from './ways.js';

/** Uses the server that `DATABASE_URL` names; it is never stopped by us. */
export async function useGivenPostgres(
  url = process.env['DATABASE_URL'],
): Promise<RunningPostgres | Unavailable> {
  if (!url) return new Unavailable('DATABASE_URL is not set');
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ rolsuper: boolean }>(
      'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0]?.rolsuper) {
      throw new Error('its user is not a superuser, and databases, roles and extensions have to be made');
    }
  } catch (error) {
    throw new Error(`The PostgreSQL that DATABASE_URL names cannot be used: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await client.end();
  }
  const refuse = async () => {
    throw new Error(
      'The PostgreSQL that DATABASE_URL names is not ours to end; unset DATABASE_URL for this.',
    );
  };
  return { url, how: 'DATABASE_URL', stop: async () => undefined, kill: refuse, restart: refuse };
}
