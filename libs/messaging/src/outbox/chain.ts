import { hash, randomUUID } from 'node:crypto';

// What is hashed here, and how, is for ever: a change would break the chains of all that was said before it.

/** JSON pointer → the digest of the text and its salt. A text that was blanked has no salt left: else it could be guessed. */
export type SaltedTexts = Record<string, [digest: string, salt?: string]>;

/** What a link of the chain runs over, besides recorded time and the link before. */
export interface Chained {
  id: string;
  aggregate: string;
  sequence: number;
  level_since: number;
  type: string;
  nats_subject: string;
  data_class: string;
  time: Date;
  correlation: string;
  causation?: string | null;
  trace?: string | null;
}

/** Salts and digests free texts, each by its pointer; null where there are none. */
export function saltTexts(texts: Map<string, string>): SaltedTexts | null {
  if (!texts.size) return null;
  const salted: SaltedTexts = {};
  for (const [pointer, text] of texts) {
    const salt = randomUUID();
    salted[pointer] = [digestOf(text, salt), salt];
  }
  return salted;
}

/** The digest of one text with its salt. */
export const digestOf = (text: string, salt: string): string =>
  hash('sha256', `${salt}\n${text}`, 'base64url');

/** The digest of what an event says: its envelope, its codes and references, and the digests of its texts. */
export function contentDigest(row: Chained, codes: object, texts: SaltedTexts | null): string {
  const at = row.time.toISOString();
  const { id, aggregate, sequence, level_since, type, nats_subject, data_class, correlation } = row;
  const place = [id, aggregate, sequence, level_since, type, nats_subject, data_class];
  const envelope = [...place, at, correlation, row.causation ?? null, row.trace ?? null];
  const digests = Object.entries(texts ?? {}).map(([pointer, [digest]]) => [pointer, digest]);
  // Each by itself: one JSON of all of it takes twice as long.
  const parts = [envelope, codes, digests].map((part) => JSON.stringify(part));
  return hash('sha256', parts.join('\n'), 'hex');
}

/** A link: the digest of the one before, of the recorded time as PostgreSQL sends it, and of the content; as the trigger has it. */
export const linkOf = (before: Buffer | undefined, recorded: Buffer, content: string): Buffer =>
  hash('sha256', Buffer.concat([before ?? Buffer.of(), recorded, Buffer.from(content, 'hex')]), 'buffer');

/** A row of the log as the chain sees it. */
export interface LoggedRow extends Chained {
  position: string;
  data: object;
  texts: SaltedTexts | null;
  digest: Buffer;
  /** `recorded` as PostgreSQL sends it, to the microsecond. */
  recorded_bytes: Buffer;
}

/** What `LoggedRow` has of `outbox_log`. */
export const loggedColumns = `position, id, aggregate, sequence, level_since, type, nats_subject, data_class, time,
  correlation, causation, trace, data, texts, digest, timestamptz_send(recorded) as recorded_bytes`;
