import type { Subscriber } from '@lanken/nats';
import { readJson } from './kept-json.js';

/** An account as programs are told of it; nobody is behind one whose role is null. */
export interface Account {
  username: string;
  name: string;
  role: string | null;
  organisation: string | null;
  county: string | null;
  municipality: string | null;
}

/** What `.lanken/running.json` says while the system runs. */
export interface Running {
  services: Record<string, string>;
  nats: string;
  /** The sign-in's name, as in the claim `iss`. */
  issuer: string;
  accounts: Account[];
  /** How a program gets a token: the grant `password` with this client and this password; demonstrations only. */
  signIn: { url: string; tokenEndpoint: string; jwksUrl: string; clientId: string; password: string };
  /** Folder with `<name>.creds` of every subscriber; null where the broker asks for none. */
  creds: string | null;
  subscribers: Required<Subscriber>[];
  /** Folder with `<name>.log` of every program. */
  logs: string;
}

/** What runs, according to the file; undefined when nothing does. */
export const readRunning = (file: string): Promise<Running | undefined> => readJson<Running>(file);
