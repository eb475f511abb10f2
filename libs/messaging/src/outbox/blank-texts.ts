import { withoutAt, textAt, type BlankedTexts } from '@lanken/contracts';
import { arrayLiteral } from '@lanken/persistence';
import type { EntityManager } from 'typeorm';
import { readRows } from '../inbox/rows.js';
import type { SaltedTexts } from './chain.js';

/** A free text that an event said. */
export interface PastText {
  sequence: number;
  type: string;
  /** JSON pointer into the event's data. */
  pointer: string;
  text: string;
  /** All that the event said. */
  data: object;
}

interface Row {
  position: string;
  sequence: number;
  type: string;
  data: object;
  texts: SaltedTexts;
}

/**
 * Blanks the chosen texts in all that was said of an aggregate (`need/<id>`), for ever: their digests stay, so that the
 * chain holds, their salts go, so that nobody can guess them. Answers what it blanked: in the same transaction an event
 * named `redacted` says so, or the chain's verification will call it tampering.
 */
export async function blankTexts(
  manager: EntityManager,
  aggregate: string,
  isChosen: (text: PastText) => boolean,
): Promise<BlankedTexts[]> {
  const rows = await readRows<Row>(
    manager,
    'select position, sequence, type, data, texts from outbox_log where aggregate = $1 and texts is not null order by sequence',
    [aggregate],
  );
  const chosen = rows.map((row) => ({ row, pointers: chosenIn(row, isChosen) })).filter(hasSome);
  if (!chosen.length) return [];
  await manager.query(
    `update outbox_log set data = blank.data, texts = blank.texts
     from unnest($1::bigint[], $2::json[], $3::json[]) as blank(position, data, texts) where outbox_log.position = blank.position`,
    [
      arrayLiteral(chosen.map(({ row }) => row.position)),
      arrayLiteral(chosen.map(({ row, pointers }) => JSON.stringify(withoutAt(row.data, pointers)))),
      arrayLiteral(chosen.map(({ row, pointers }) => JSON.stringify(withoutSalt(row.texts, pointers)))),
    ],
  );
  return chosen.map(({ row: { sequence }, pointers }) => ({ sequence, pointers }));
}

const chosenIn = ({ sequence, type, data, texts }: Row, isChosen: (text: PastText) => boolean): string[] =>
  Object.keys(texts).filter((pointer) => {
    const text = textAt(data, pointer);
    return text !== undefined && isChosen({ sequence, type, pointer, text, data });
  });

const hasSome = ({ pointers }: { pointers: string[] }): boolean => pointers.length > 0;

const withoutSalt = (texts: SaltedTexts, pointers: string[]): SaltedTexts =>
  Object.fromEntries(
    Object.entries(texts).map(([pointer, known]) => [
      pointer,
      pointers.includes(pointer) ? [known[0]] : known,
    ]),
  );
