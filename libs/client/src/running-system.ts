import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Somebody whom the demonstration knows. */
export interface DemoAccount {
  username: string;
  role: string | null;
  organisation: string | null;
  county: string | null;
  municipality: string | null;
}

/** What `npm start` says of the system that it runs. */
export interface RunningSystem {
  services: Record<string, string>;
  nats: string;
  issuer: string;
  accounts: DemoAccount[];
  /** The folder with each subscriber's `.creds` file; null where the broker asks for none. */
  creds: string | null;
  /** How a program signs in as a demo account. */
  signIn: { tokenEndpoint: string; clientId: string; password: string };
}

/** The system that runs in this folder or one above it; throws, saying how to start one. */
export function runningSystem(from = process.cwd()): RunningSystem {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, '.lanken', 'running.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RunningSystem;
    if (folder === dirname(folder)) throw new Error('No Länken runs here. Start it with: npm start');
  }
}

/** An access token for a demo account, from the demo sign-in. */
export async function demoToken({ accounts, signIn }: RunningSystem, username: string): Promise<string> {
  const answer = await fetch(signIn.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: signIn.clientId,
      username,
      password: signIn.password,
    }),
  });
  const body = (await answer.json()) as { access_token?: string; error_description?: string };
  if (body.access_token) return body.access_token;
  const known = accounts.map((account) => account.username).join(', ');
  throw new Error(
    `${body.error_description ?? `the sign-in answered ${answer.status}`}. The demo accounts are: ${known}`,
  );
}
