import pg from 'pg';

/**
 * Makes a database for each name, owned by a role of the same name with the password given for it, which no other
 * role may enter, and gives the address of each. Run again, it sets the passwords anew and leaves the data.
 */
export async function databasePerService<Name extends string>(
  adminUrl: string,
  names: readonly Name[],
  passwords: Record<Name, string>,
): Promise<Record<Name, string>> {
  const urls = {} as Record<Name, string>;
  await connected(adminUrl, async (admin) => {
    for (const name of names) {
      await makeRole(admin, name, passwords[name]);
      await makeDatabase(admin, name);
      urls[name] = addressOf(adminUrl, { database: name, role: name, password: passwords[name] });
    }
  });
  for (const name of names) {
    await connected(addressOf(adminUrl, { database: name }), async (client) => {
      await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
      await client.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    });
  }
  return urls;
}

/** The address with another database, and another role where one is given. */
export function addressOf(url: string, to: { database: string; role?: string; password?: string }): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(to.database)}`;
  if (to.role !== undefined) {
    address.username = encodeURIComponent(to.role);
    address.password = encodeURIComponent(to.password ?? '');
  }
  return address.href;
}

/** Does one piece of work on a connection of its own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeRole(admin: pg.Client, name: string, password: string): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  await admin.query(
    `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
  );
}

async function makeDatabase(admin: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name);
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) await admin.query(`CREATE DATABASE ${database} OWNER ${database}`);
  await admin.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
}
