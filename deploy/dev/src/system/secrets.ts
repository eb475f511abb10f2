import { randomBytes } from 'node:crypto';
import { readJson, writeJson } from './kept-json.js';

/** What only the services of one installation know. */
export interface Secrets {
  /** Passwords of the services' database roles. */
  databases: Record<string, string>;
  /** With it, issuer and subject of a sign-in become an identity. */
  identityKey: string;
  /** The code that makes whoever accepts it first the administrator. */
  firstAdministratorInvitation: string;
}

const random = (): string => randomBytes(24).toString('base64url');

/** The secrets that the file keeps; what is missing, such as a new service's password, is made. */
export async function keptSecrets(file: string, services: readonly string[]): Promise<Secrets> {
  const kept = await readJson<Secrets>(file);
  const secrets: Secrets = {
    identityKey: random() + random(),
    firstAdministratorInvitation: random(),
    ...kept,
    databases: { ...Object.fromEntries(services.map((name) => [name, random()])), ...kept?.databases },
  };
  await writeJson(file, secrets, 0o600);
  return secrets;
}
