import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { Browser } from './testing/browser.js';
import { serveSignIn, type RunningSignIn } from './serve.js';

const issuer = 'http://sign-in.example:7000';
const callback = 'http://127.0.0.1:7055/sign-in/callback';

describe('the demo sign-in', () => {
  let folder: string;
  let signIn: RunningSignIn;

  const serve = () => serveSignIn({ host: '127.0.0.1', port: 0, issuer, folder, portalCallbacks: [] });
  const ask = async (form: Record<string, string>) => {
    const response = await fetch(`${signIn.url}/token`, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  const byPassword = (username: string, password: string) =>
    ask({ grant_type: 'password', client_id: 'lanken-command', username, password });
  const verified = async (token: string): Promise<JWTPayload> => {
    const keys = createRemoteJWKSet(new URL(`${signIn.url}/jwks`));
    const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer, audience: 'urn:lanken' });
    expect(protectedHeader.alg).toBe('ES256');
    return payload;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lanken-sign-in-'));
    signIn = await serve();
  });

  afterAll(async () => {
    await signIn.stop();
    await rm(folder, { recursive: true });
  });

  it('gives a program a token of one hour for username and password', async () => {
    const { status, body } = await byPassword('vaxjo', 'demo');
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const { sub, exp, iat } = await verified(body['access_token']!);
    expect(sub).toBe('vaxjo');
    expect(exp! - iat!).toBe(3600);
  });

  it.each([
    ['a wrong password', 'vaxjo', 'wrong'],
    ['an unknown username', 'nobody', 'demo'],
  ])('refuses %s and says so', async (_, username, password) => {
    const { status, body } = await byPassword(username, password);
    expect(status).toBe(400);
    expect(body).toEqual({
      error: 'invalid_grant',
      error_description: `wrong username or password: there is no demo account "${username}" with that password`,
    });
  });

  it('gives no token by password to the client that people sign in through', async () => {
    const form = { grant_type: 'password', client_id: 'lanken-portal', username: 'vaxjo', password: 'demo' };
    expect((await ask(form)).body).toMatchObject({ error: 'invalid_request' });
  });

  describe('in a browser', () => {
    const verifier = randomBytes(32).toString('base64url');
    const authorization = (over: Record<string, string> = {}): string =>
      `${signIn.url}/auth?${String(
        new URLSearchParams({
          client_id: 'lanken-portal',
          response_type: 'code',
          redirect_uri: callback,
          scope: 'openid profile',
          state: 'kept',
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
          code_challenge_method: 'S256',
          ...over,
        }),
      )}`;

    it('asks on a page without scripts, and takes the person back with a code for a token', async () => {
      const browser = new Browser();
      const page = await browser.open(authorization());
      expect(page.text).toContain('<html lang="sv">');
      expect(page.text).not.toContain('<script');
      const back = await browser.submit(page, { username: 'Vaxjo ', password: 'demo' });
      expect(back.url).toMatch(new RegExp(`^${callback}\\?`));
      const answer = new URL(back.url).searchParams;
      expect(answer.get('state')).toBe('kept');
      const { body } = await ask({
        grant_type: 'authorization_code',
        client_id: 'lanken-portal',
        code: answer.get('code')!,
        redirect_uri: callback,
        code_verifier: verifier,
      });
      expect((await verified(body['access_token']!)).sub).toBe('vaxjo');
      const { payload } = await jwtVerify(
        body['id_token']!,
        createRemoteJWKSet(new URL(`${signIn.url}/jwks`)),
      );
      expect(payload).toMatchObject({ sub: 'vaxjo', name: 'Vera Exempelsson', iss: issuer });
    });

    it('says that username or password is wrong, keeps the username, and lets the person try again', async () => {
      const browser = new Browser();
      const page = await browser.open(authorization());
      const again = await browser.submit(page, { username: '"><b>vaxjo', password: 'wrong' });
      expect(again.status).toBe(401);
      expect(again.text).toContain('Fel användarnamn eller lösenord');
      expect(again.text).toContain('value="&quot;&gt;&lt;b&gt;vaxjo"');
      const back = await browser.submit(again, { username: 'vaxjo', password: 'demo' });
      expect(back.url).toContain('code=');
    });

    it('demands PKCE', async () => {
      const back = await new Browser().open(authorization({ code_challenge: '', code_challenge_method: '' }));
      expect(back.url).toContain('error=invalid_request');
    });

    it('takes nobody to an address that is not registered', async () => {
      const page = await new Browser().open(authorization({ redirect_uri: 'https://evil.example/callback' }));
      expect(page.url).toContain(signIn.url);
      expect(page.text).toContain('Inloggningen kan inte fortsätta');
    });

    it('shows a page, not a crash, when a sign-in is gone', async () => {
      const page = await new Browser().open(`${signIn.url}/sign-in/unknown`);
      expect(page.status).toBe(400);
      expect(page.text).toContain('börja om');
    });
  });

  it('keeps its keys, closed to others, so that tokens outlive a restart', async () => {
    const { body } = await byPassword('vaxjo', 'demo');
    await signIn.stop();
    signIn = await serve();
    expect((await verified(body['access_token']!)).sub).toBe('vaxjo');
    expect((await stat(join(folder, 'keys.json'))).mode & 0o077).toBe(0);
  });
});
