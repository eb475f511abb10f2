import type { Transaction } from '@lanken/messaging';
import { arrayLiteral } from '@lanken/persistence';
import type { TextRedaction } from '../model/text-redaction.js';
import { asSaid, type KeptEvent } from '../needs/read-past.js';

/** Deletes the texts of `need/<id>` or `commitment/<id>` that were kept, as it was restricted, and are blanked now. */
export async function blankKept(
  { manager }: Transaction,
  aggregate: string,
  past: KeptEvent[],
  redaction: TextRedaction,
): Promise<void> {
  const whole = asSaid(past);
  const blanked = past.flatMap(({ sequence, kept }, index) =>
    kept
      .filter((text) => redaction.hits({ ...text, data: whole[index]!.data }))
      .map(({ pointer }) => ({ sequence, pointer })),
  );
  if (!blanked.length) return;
  await manager.query(
    `delete from need_text using unnest($2::int[], $3::text[]) as blank(sequence, pointer)
     where aggregate = $1 and need_text.sequence = blank.sequence and need_text.pointer = blank.pointer`,
    [
      aggregate,
      arrayLiteral(blanked.map(({ sequence }) => sequence)),
      arrayLiteral(blanked.map(({ pointer }) => pointer)),
    ],
  );
}
