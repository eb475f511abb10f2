import { timingSafeEqual } from 'node:crypto';
import { cast, demoPassword, type DemoAccount } from '../demo/cast.js';

/** The account of a username. */
export const accountOf = (username: string): DemoAccount | undefined =>
  cast.find((account) => account.username === username);

/** The account, when username and password belong together. */
export function signedIn(username: string, password: string): DemoAccount | undefined {
  const given = Buffer.from(password);
  const right = Buffer.from(demoPassword);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return accountOf(username.trim().toLowerCase());
}
