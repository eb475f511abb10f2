import { cast } from '../demo/cast.js';
import type { Account } from './running.js';

/** The demo accounts, as programs are told of them. */
export const accounts: Account[] = cast.map(({ username, name, seat }) => ({
  username,
  name,
  role: seat?.role ?? null,
  organisation: seat?.organisation ?? null,
  county: seat?.county ?? null,
  municipality: seat?.municipality ?? null,
}));
