/** What the demo sign-in is started with. */
export interface SignInSettings {
  host: string;
  port: number;
  /** The public name, as in the claim `iss`; it may differ from where the sign-in listens. */
  issuer: string;
  /** Folder that keeps its keys. */
  folder: string;
  /** Where the portal takes people back, when it is not at a loopback address. */
  portalCallbacks: string[];
}

const refusal = `The demo sign-in lets anyone in as anyone, with a password that everybody knows.
It starts only with LANKEN_DEMO=1, and never belongs where real people work: there, point the
services' OIDC_ISSUER and OIDC_JWKS_URL to your organisation's OpenID Connect provider.`;

/** Reads the environment; throws, saying what is wrong, unless this is said to be a demonstration. */
export function readSignInSettings(environment: NodeJS.ProcessEnv): SignInSettings {
  if (environment['LANKEN_DEMO'] !== '1') throw new Error(refusal);
  const {
    HOST: host = '127.0.0.1',
    PORT = '7000',
    SIGN_IN_FOLDER: folder,
    PORTAL_CALLBACKS = '',
  } = environment;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is "${PORT}"; it must be a port.`);
  if (!folder)
    throw new Error('SIGN_IN_FOLDER is missing: it must be the folder that keeps the keys of the sign-in.');
  const issuer = environment['OIDC_ISSUER'] ?? `http://${host}:${port}`;
  if (!URL.canParse(issuer))
    throw new Error(`OIDC_ISSUER is "${issuer}"; it must be an address such as http://127.0.0.1:7000.`);
  return { host, port, issuer, folder, portalCallbacks: PORTAL_CALLBACKS.split(/[\s,]+/).filter(Boolean) };
}
