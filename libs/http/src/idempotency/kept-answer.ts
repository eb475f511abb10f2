/** What is kept of an answered command: enough to say the same again, never the body. */
export interface KeptAnswer {
  /** SHA-256 of the body that the command came with. */
  body: Buffer;
  status: number;
  id: string | null;
  sequence: number | null;
  /** It was given more than 24 hours ago: it counts no more. */
  expired?: boolean;
}
