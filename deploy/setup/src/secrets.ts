import { randomBytes } from 'node:crypto';
import { readIfThere, writeWhole } from './files.js';
import type { Plan } from './plan.js';

/** What only the programs of one installation know. */
export interface Secrets {
  /** Password of PostgreSQL's superuser. */
  postgres: string;
  /** Passwords of the services' database roles. */
  databases: Record<string, string>;
  /** With it, issuer and subject of a sign-in become an identity. */
  identityKey: string;
  firstAdministratorInvitation: string;
}

const random = (): string => randomBytes(24).toString('base64url');

/** The secrets that the file keeps; what is missing, such as a new service's password, is made. */
export async function keptSecrets(file: string, { services, given }: Plan): Promise<Secrets> {
  const kept = JSON.parse((await readIfThere(file)) ?? '{}') as Partial<Secrets>;
  if (kept.identityKey && given.identityKey && kept.identityKey !== given.identityKey)
    throw new Error(
      'IDENTITY_KEY is not the one that this installation began with. With another one nobody is linked to their ' +
        'account any more: set the first one again, or leave it out to use the one that is kept.',
    );
  const secrets: Secrets = {
    postgres: kept.postgres ?? random(),
    databases: Object.fromEntries(services.map((name) => [name, kept.databases?.[name] ?? random()])),
    identityKey: kept.identityKey ?? given.identityKey ?? random() + random(),
    firstAdministratorInvitation:
      given.firstAdministratorInvitation ?? kept.firstAdministratorInvitation ?? random(),
  };
  await writeWhole(file, JSON.stringify(secrets, null, 2));
  return secrets;
}
