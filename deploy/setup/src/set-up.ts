import { join } from 'node:path';
import { makeAccounts } from '@lanken/nats';
import { readIfThere, writeWhole } from './files.js';
import type { Plan } from './plan.js';
import { keptSecrets, type Secrets } from './secrets.js';

/**
 * Makes what the programs of an installation need before they start, and hands each its own: `for/<program>/…` holds
 * what that program may read, `kept/` what nobody but this one may. Done again, it keeps everything that it has made.
 */
export async function setUp(folder: string, plan: Plan): Promise<void> {
  const { services, subscribers } = plan;
  const nats = join(folder, 'kept/nats');
  const { configuration } = await makeAccounts({ directory: nats, services, subscribers });
  const secrets = await keptSecrets(join(folder, 'kept/secrets.json'), plan);
  for (const [file, content] of Object.entries(handouts(plan, secrets)))
    await writeWhole(join(folder, 'for', file), content);
  for (const service of services)
    await writeWhole(join(folder, 'for', service, 'nats.creds'), await credentialsOf(folder, service));
  // No secret, and the server may run as another user.
  await writeWhole(join(folder, 'for/nats/accounts.conf'), configuration, 0o644);
}

/** The credentials of a user of NATS, which a subscriber has to be given. */
export async function credentialsOf(folder: string, name: string): Promise<string> {
  const credentials = await readIfThere(join(folder, 'kept/nats', `${name}.creds`));
  if (!credentials)
    throw new Error(`There are no credentials for "${name}": add it to the subscribers and set up again.`);
  return credentials;
}

function handouts({ services, postgres }: Plan, secrets: Secrets): Record<string, string> {
  const { databases, identityKey, firstAdministratorInvitation } = secrets;
  const files: Record<string, string> = {
    'postgres/password': secrets.postgres,
    'databases/postgres': secrets.postgres,
    'directory/first-administrator-invitation': firstAdministratorInvitation,
    'demo/first-administrator-invitation': firstAdministratorInvitation,
  };
  for (const service of services) {
    files[`databases/${service}`] = databases[service]!;
    files[`${service}/database-url`] = `postgres://${service}:${databases[service]}@${postgres}/${service}`;
    files[`${service}/identity-key`] = identityKey;
  }
  return files;
}
