import { join } from 'node:path';
import { audience } from '../sign-in/names.js';
import type { Secrets } from './secrets.js';
import type { ServicePlan } from './services.js';

/** What every service has to be told. */
export interface Surroundings {
  databases: Record<string, string>;
  nats: string;
  creds?: string;
  issuer: string;
  jwksUrl: string;
  secrets: Secrets;
}

// Meant for the starter: its servers are not a service's.
const startersOwn = ['DATABASE_URL', 'NATS_URL', 'NATS_CREDS_DIR', 'PORT', 'HOST'];

/** The starter's environment, as its programs may have it. */
export function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => !startersOwn.includes(name));
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The environment of a service. */
export function serviceEnvironment(
  service: ServicePlan,
  port: number,
  around: Surroundings,
): Record<string, string> {
  const { databases, nats, creds, issuer, jwksUrl, secrets } = around;
  return {
    ...inherited(),
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: databases[service.name]!,
    NATS_URL: nats,
    ...(creds && { NATS_CREDS: join(creds, `${service.name}.creds`) }),
    OIDC_ISSUER: issuer,
    OIDC_JWKS_URL: jwksUrl,
    OIDC_AUDIENCE: audience,
    IDENTITY_KEY: secrets.identityKey,
    ...service.environment?.(secrets),
  };
}
