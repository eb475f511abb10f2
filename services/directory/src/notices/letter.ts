/** A mail as it is handed to the mail server. */
export interface Letter {
  /** What it is told apart by. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** What the mail server made of a letter. */
export type Outcome =
  | { as: 'accepted' }
  /** For good: another try would end the same. */
  | { as: 'refused'; code?: number }
  /** This letter, for now. */
  | { as: 'put_off'; code?: number }
  /** The server does not answer, or not us: no letter goes. */
  | { as: 'away'; until: Date };

/** Why there is no letter: its reader wants none any more, or has no address. */
export type NoLetter = { as: 'unwanted' } | { as: 'no_address' };
