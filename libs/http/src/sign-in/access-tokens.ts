import { Refusal } from '@lanken/contracts';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Caller } from './caller.js';
import { identityOf } from './identity.js';

// Asymmetric only: with these `alg: none` and a public key used as a shared secret are refused.
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const remembered = { tokens: 1_000, milliseconds: 60_000 };

/** Which tokens are believed, and the key that turns who they name into an identity. */
export interface TokenRules {
  issuer: string;
  audience: string;
  jwksUrl: string;
  identityKey: string;
}

/** Says who a bearer token names, when it is signed by the issuer, for us, and in force. */
export class AccessTokens {
  private readonly keys: JWTVerifyGetKey;
  /** Tokens checked lately: the same caller comes again, and checking a signature costs more than all else in a request. */
  private readonly checked = new Map<string, { caller: Caller; until: number }>();

  constructor(private readonly rules: TokenRules) {
    this.keys = createRemoteJWKSet(new URL(rules.jwksUrl), {
      timeoutDuration: 3_000,
      cooldownDuration: 5_000,
    });
  }

  async callerOf(authorization: string | undefined): Promise<Caller> {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    if (!token)
      throw new Refusal(
        'unauthenticated',
        'token-missing',
        'Sign in: the header Authorization must be "Bearer" and an access token.',
      );
    const known = this.checked.get(token);
    if (known && known.until > Date.now()) return known.caller;
    const { iss, sub, exp } = await this.check(token);
    const caller: Caller = {
      issuer: iss!,
      subject: sub!,
      identity: identityOf(this.rules.identityKey, iss!, sub!),
    };
    this.remember(token, caller, exp!);
    return caller;
  }

  private remember(token: string, caller: Caller, expires: number): void {
    this.checked.delete(token);
    if (this.checked.size >= remembered.tokens) this.checked.delete(this.checked.keys().next().value!);
    this.checked.set(token, {
      caller,
      until: Math.min(expires * 1_000, Date.now() + remembered.milliseconds),
    });
  }

  private async check(token: string): Promise<JWTPayload> {
    const { issuer, audience } = this.rules;
    try {
      const requiredClaims = ['exp', 'sub'];
      return (
        await jwtVerify(token, this.keys, { issuer, audience, algorithms, requiredClaims, clockTolerance: 5 })
      ).payload;
    } catch (error) {
      throw whyNot(error, issuer, audience);
    }
  }
}

const unmatched = [
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JWSSignatureVerificationFailed,
];

function whyNot(error: unknown, issuer: string, audience: string): Refusal {
  const invalid = (message: string): Refusal => new Refusal('unauthenticated', 'token-invalid', message);
  if (error instanceof errors.JWTExpired)
    return new Refusal('unauthenticated', 'token-expired', 'The access token has expired: sign in again.');
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return invalid(`The access token is not for this service: its audience must be ${audience}.`);
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss')
    return invalid(`The access token is not from the issuer that is trusted here: ${issuer}.`);
  if (error instanceof errors.JWTClaimValidationFailed)
    return invalid(`The access token's claim ${error.claim} is missing or wrong.`);
  if (error instanceof errors.JOSEAlgNotAllowed)
    return invalid('The access token must be signed with an asymmetric algorithm.');
  if (unmatched.some((Unmatched) => error instanceof Unmatched))
    return invalid("The access token is not signed by the issuer's keys.");
  if (error instanceof errors.JOSEError && /^ERR_J(WS|WT|OSE_NOT)/.test(error.code))
    return invalid('The access token is not a signed JWT.');
  return new Refusal(
    'unavailable',
    'sign-in-unavailable',
    "The sign-in's keys cannot be fetched just now; try again.",
  );
}
