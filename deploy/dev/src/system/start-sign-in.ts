import { join } from 'node:path';
import { demoPassword } from '../demo/cast.js';
import { commandClient } from '../sign-in/names.js';
import { inherited } from './environment.js';
import { keptIssuer } from './issuer-name.js';
import type { WantedPort } from './ports.js';
import type { Programs } from './programs.js';
import type { Running } from './running.js';
import type { StateFolder } from './state-folder.js';

/** The demo sign-in's name, and how it is used. */
export interface SignIn {
  issuer: string;
  access: Running['signIn'];
}

/** Starts the demo sign-in, at the port of its name where that is free. */
export async function startSignIn(
  folder: StateFolder,
  wanted: WantedPort,
  programs: Programs,
): Promise<SignIn> {
  const { issuer, port } = await keptIssuer(folder.signIn, wanted(7000));
  const url = `http://127.0.0.1:${port}`;
  programs.start({
    name: 'sign-in',
    script: join(import.meta.dirname, '../sign-in.js'),
    environment: {
      ...inherited(),
      LANKEN_DEMO: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      OIDC_ISSUER: issuer,
      SIGN_IN_FOLDER: folder.signIn,
    },
    readyUrl: `${url}/healthz`,
  });
  const access = {
    url,
    tokenEndpoint: `${url}/token`,
    jwksUrl: `${url}/jwks`,
    clientId: commandClient,
    password: demoPassword,
  };
  return { issuer, access };
}
