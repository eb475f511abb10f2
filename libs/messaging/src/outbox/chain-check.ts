import { textAt, withoutAt } from '@lanken/contracts';
import { contentDigest, digestOf, linkOf, type LoggedRow } from './chain.js';

/** A link of an aggregate's chain that does not hold, and why. */
export interface BrokenLink {
  aggregate: string;
  sequence: number;
  id: string;
  reason: string;
}

/** Checks the chain of one aggregate, event by event from its first. */
export class ChainCheck {
  private last?: LoggedRow;
  private isBroken = false;

  constructor(readonly aggregate: string) {}

  /** Looks at the next event; answers when it is the first whose link does not hold. */
  take(row: LoggedRow): BrokenLink | undefined {
    const reason = this.isBroken ? undefined : faultOf(row, this.last);
    this.last = row;
    if (!reason) return undefined;
    this.isBroken = true;
    return { aggregate: row.aggregate, sequence: row.sequence, id: row.id, reason };
  }
}

function faultOf(row: LoggedRow, before: LoggedRow | undefined): string | undefined {
  const expected = (before?.sequence ?? 0) + 1;
  if (row.sequence !== expected) return `the event with sequence ${expected} is missing`;
  const changed = Object.entries(row.texts ?? {}).find(([pointer, [digest, salt]]) => {
    const text = textAt(row.data, pointer);
    return text === undefined ? salt !== undefined : salt === undefined || digestOf(text, salt) !== digest;
  });
  if (changed) return `the text at ${changed[0]} is not what was said`;
  const codes = withoutAt(row.data, Object.keys(row.texts ?? {}));
  const link = linkOf(before?.digest, row.recorded_bytes, contentDigest(row, codes, row.texts));
  return link.equals(row.digest)
    ? undefined
    : 'it is not what was said, or does not follow the event before it';
}
