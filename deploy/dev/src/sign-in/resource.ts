import { errors, type ResourceServer } from 'oidc-provider';
import { audience } from './names.js';

/** Seconds for which an access token is good. */
export const tokenLifetime = 3_600;

/** How access tokens for the services look: signed JWTs. */
export const lankenResource: ResourceServer = {
  audience,
  scope: 'lanken',
  accessTokenFormat: 'jwt',
  accessTokenTTL: tokenLifetime,
  jwt: { sign: { alg: 'ES256' } },
};

/** The only resource that there are tokens for. */
export function resourceNamed(identifier: string): ResourceServer {
  if (identifier === audience) return lankenResource;
  throw new errors.InvalidTarget(`there are tokens for ${audience} only`);
}
