import { addressOf, connected } from '@lanken/servers';
import type { Installation } from './installation.js';

/** Asks one statement of an owner's database as superuser, on a connection of its own. */
export function askDatabase<Row>(
  { postgres }: Installation,
  database: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return connected(addressOf(postgres.url, { database }), async (client) => {
    client.on('error', () => undefined); // it is told by the statement
    return (await client.query(text, values)).rows as Row[];
  });
}
