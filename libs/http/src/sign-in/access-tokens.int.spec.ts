import { startIssuer, type Issuer } from '@lanken/testing';
import { AccessTokens } from './access-tokens.js';
import { identityOf } from './identity.js';

const identityKey = 'the identity key of the specs, long enough';

describe('access tokens', () => {
  let issuer: Issuer;
  let tokens: AccessTokens;
  const callerOf = (token: string) => tokens.callerOf(`Bearer ${token}`);
  const refused = (code: string, says: RegExp): Error =>
    expect.objectContaining({ code, message: expect.stringMatching(says) as string }) as Error;

  beforeEach(async () => {
    issuer = await startIssuer();
    tokens = new AccessTokens({
      issuer: issuer.issuer,
      audience: 'urn:lanken',
      jwksUrl: issuer.jwksUrl,
      identityKey,
    });
  });
  afterEach(() => issuer.stop());

  it('name a caller, whose identity is the HMAC of issuer and subject', async () => {
    const identity = identityOf(identityKey, issuer.issuer, 'anna');
    expect(await callerOf(await issuer.token('anna'))).toEqual({
      issuer: issuer.issuer,
      subject: 'anna',
      identity,
    });
    expect(identity).toMatch(/^[0-9a-f]{64}$/);
    expect(identityOf(identityKey, 'https://other.example', 'anna')).not.toBe(identity);
  });

  it('are required', async () => {
    for (const header of [undefined, '', 'Basic YW5uYTphbm5h', 'Bearer', 'Bearer a b'])
      await expect(tokens.callerOf(header)).rejects.toEqual(refused('token-missing', /Bearer/));
  });

  it('are refused when they have expired, also when they were believed before', async () => {
    await expect(callerOf(await issuer.token('anna', { expiresIn: -60 }))).rejects.toEqual(
      refused('token-expired', /sign in again/),
    );
    const short = await issuer.token('anna', { expiresIn: 1 });
    await callerOf(short);
    await new Promise((resolve) => setTimeout(resolve, 7_000)); // clocks may differ by 5 seconds
    await expect(callerOf(short)).rejects.toEqual(refused('token-expired', /sign in again/));
  });

  it('are refused when they are for somebody else, or by somebody else', async () => {
    const [audience, by] = ['urn:other', 'https://other.example'];
    await expect(callerOf(await issuer.token('anna', { audience }))).rejects.toEqual(
      refused('token-invalid', /audience must be urn:lanken/),
    );
    await expect(callerOf(await issuer.token('anna', { issuer: by }))).rejects.toEqual(
      refused('token-invalid', /issuer/),
    );
  });

  it('are refused when they are not signed by the issuer', async () => {
    await expect(callerOf(await issuer.token('anna', { signed: 'none' }))).rejects.toEqual(
      refused('token-invalid', /asymmetric|signed/),
    );
    await expect(callerOf(await issuer.token('anna', { signed: 'other-key' }))).rejects.toEqual(
      refused('token-invalid', /not signed by/),
    );
    await expect(callerOf('not.a.token')).rejects.toEqual(refused('token-invalid', /not a signed JWT/));
  });

  it('are refused when something in them was changed', async () => {
    const [header, , signature] = (await issuer.token('anna')).split('.');
    const [, claims] = (await issuer.token('berit')).split('.');
    await expect(callerOf([header, claims, signature].join('.'))).rejects.toEqual(
      refused('token-invalid', /not signed by/),
    );
  });

  it('cannot be checked while the keys cannot be fetched: that is no fault of the caller', async () => {
    const token = await issuer.token('anna');
    await issuer.stop();
    await expect(callerOf(token)).rejects.toEqual(
      expect.objectContaining({ code: 'sign-in-unavailable', status: 503 }),
    );
  });
});
