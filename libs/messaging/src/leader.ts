import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A database session that holds a role's lock; when the session is lost, so is the role. */
export interface Leader {
  client: Client;
  /** Aborted when the session is lost. */
  lost: AbortSignal;
  resign: () => Promise<void>;
}

/** Waits until this process is the only one of its database that has the role; throws when the database is away. */
export async function lead(url: string, role: string, stop: AbortSignal): Promise<Leader> {
  const client = new Client({
    connectionString: url,
    keepAlive: true,
    application_name: role,
    options: '-c timezone=UTC',
  });
  const lost = new AbortController();
  client.on('error', (error) => lost.abort(error));
  client.on('end', () => lost.abort(new Error('the database session ended')));
  await client.connect();
  try {
    while (!(await tryLock(client, role))) await pause(1_000, undefined, { signal: stop });
  } catch (error) {
    await client.end();
    throw error;
  }
  return { client, lost: lost.signal, resign: () => client.end() };
}

async function tryLock(client: Client, role: string): Promise<boolean> {
  // 7019 tells these locks from others in the database.
  const { rows } = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_lock(7019, hashtext($1)) as mine',
    [role],
  );
  return rows[0]!.mine;
}
