import { isRedaction, textAt, withoutAt, type Redaction } from '@lanken/contracts';
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
  /** Texts that are blanked, and of which no event has said so yet. */
  private readonly unsaid = new Map<string, LoggedRow>();

  constructor(readonly aggregate: string) {}

  /** Looks at the next event; answers when it is the first whose link does not hold. */
  take(row: LoggedRow): BrokenLink | undefined {
    const reason = this.isBroken ? undefined : faultOf(row, this.last);
    this.last = row;
    for (const pointer of blankedIn(row)) this.unsaid.set(`${row.sequence} ${pointer}`, row);
    if (isRedaction(row.type))
      for (const { sequence, pointers } of (row.data as Partial<Redaction>).blanked ?? [])
        for (const pointer of pointers) this.unsaid.delete(`${sequence} ${pointer}`);
    return reason ? this.broken(row, reason) : undefined;
  }

  /** After the last event: answers when a text was blanked, and none of them says so. */
  end(): BrokenLink | undefined {
    const [first] = this.unsaid.values();
    if (!first || this.isBroken) return undefined;
    return this.broken(first, 'a text of it was blanked, and no event says so');
  }

  private broken({ aggregate, sequence, id }: LoggedRow, reason: string): BrokenLink {
    this.isBroken = true;
    return { aggregate, sequence, id, reason };
  }
}

/** Pointers to the texts of an event that were blanked. */
export const blankedIn = ({ texts }: LoggedRow): string[] =>
  Object.entries(texts ?? {}).flatMap(([pointer, [, salt]]) => (salt === undefined ? [pointer] : []));

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
