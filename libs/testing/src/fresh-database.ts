import { randomBytes } from 'node:crypto';
import { addressOf, connected } from '@lanken/servers';
import { askDesk } from './ask-desk.js';
import { templateDatabase, testRole } from './test-servers.js';

/** An empty database for one spec. */
export interface FreshDatabase {
  /** Address for its owner, who is no superuser. */
  url: string;
  /** Address of the same database for the superuser, to cut connections and the like. */
  adminUrl: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes an empty database on the server that all specs share. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { url: server } = await askDesk('/postgres');
  const database = `test_${randomBytes(8).toString('hex')}`;
  await connected(server, async (admin) => {
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${templateDatabase} OWNER ${testRole.role}`);
  });
  return {
    url: addressOf(server, { database, ...testRole }),
    adminUrl: addressOf(server, { database }),
    drop: () =>
      connected(server, async (admin) => void (await admin.query(`DROP DATABASE ${database} WITH (FORCE)`))),
  };
}
