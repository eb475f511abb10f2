import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';

/** What may be wrong, or otherwise, with a token. */
export interface TokenOptions {
  /** Seconds from now; negative: it expired so long ago. */
  expiresIn?: number;
  audience?: string;
  /** Who it says has issued it. */
  issuer?: string;
  /** `other-key`: signed by a key that is not the issuer's, under the name of one that is. `none`: not signed at all. */
  signed?: 'properly' | 'other-key' | 'none';
}

/** A sign-in that signs whatever a test asks for, and publishes its keys over HTTP as every provider does. */
export interface Issuer {
  issuer: string;
  jwksUrl: string;
  /** An access token that names the subject. */
  token(subject: string, options?: TokenOptions): Promise<string>;
  /** From now on it signs with a new key, published beside the old one. */
  rotate(): Promise<void>;
  /** Its keys cannot be fetched any more. */
  stop(): Promise<void>;
}

interface SigningKey {
  kid: string;
  private: CryptoKey;
  public: JWK;
}

async function signingKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return {
    kid,
    private: privateKey,
    public: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' },
  };
}

/** Starts an issuer for one spec. */
export async function startIssuer(): Promise<Issuer> {
  const keys = [await signingKey('1')];
  const stranger = await signingKey('1');
  const http = createServer((_request, response) => {
    // A service that asks again after a while would else use the connection just as it is closed for having been idle.
    response.shouldKeepAlive = false;
    response.setHeader('content-type', 'application/jwk-set+json');
    response.end(JSON.stringify({ keys: keys.map((key) => key.public) }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  http.unref(); // a spec that fails before it can stop it must still let the run end
  const jwksUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}/jwks`;
  const issuer = 'https://sign-in.example';

  return {
    issuer,
    jwksUrl,
    token(
      subject,
      { expiresIn = 600, audience = 'urn:lanken', issuer: by = issuer, signed = 'properly' } = {},
    ) {
      const [iat, exp] = [Math.floor(Date.now() / 1000), Math.floor(Date.now() / 1000) + expiresIn];
      const claims = { sub: subject, iss: by, aud: audience, iat, exp };
      if (signed === 'none') return Promise.resolve(new UnsecuredJWT(claims).encode());
      const key = signed === 'other-key' ? stranger : keys.at(-1)!;
      return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: key.kid }).sign(key.private);
    },
    async rotate() {
      keys.push(await signingKey(String(keys.length + 1)));
    },
    stop() {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
}
