import type { By } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { arrayLiteral, type Aggregate } from '@lanken/persistence';
import { textsToKeep } from '../model/kept-text.js';
import type { NeedRecord } from '../model/need-record.js';

const insert = `insert into need_text (aggregate, sequence, pointer, need, text, readers)
  select $1, $2::int, pointer, $3::uuid, text, readers::uuid[]
  from unnest($4::text[], $5::text[], $6::text[]) as kept(pointer, text, readers)`;

/** Keeps the texts of an event that was just said of a restricted need, or of a commitment to it; the bus does not carry them. */
export function keepTexts(
  tx: Transaction,
  need: NeedRecord,
  event: { by: By },
  of: { kind: 'need' | 'commitment'; it: Aggregate } = { kind: 'need', it: need },
): void {
  const kept = textsToKeep(need, event);
  if (!kept.length) return;
  tx.write(insert, [
    `${of.kind}/${of.it.id}`,
    of.it.sequence,
    need.id,
    arrayLiteral(kept.map(({ pointer }) => pointer)),
    arrayLiteral(kept.map(({ text }) => text)),
    arrayLiteral(kept.map(({ readers }) => arrayLiteral(readers))),
  ]);
}
