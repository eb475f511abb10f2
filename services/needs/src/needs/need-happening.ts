import { allEvents, eventType, withoutTexts } from '@lanken/contracts';
import type { PastEvent } from '@lanken/messaging';
import { IsDate, IsInt, IsObject, IsString, IsUUID } from 'class-validator';

/** One event of the need, or of what belongs to it, as the audit trail tells it. */
export class NeedHappening {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  /** Such as `se.lanken.needs.need.published.v1`. */
  @IsString()
  type: string;

  @IsDate()
  time: Date;

  /** What the event says, with the texts that the reader is cleared for. */
  @IsObject()
  data: object;
}

export const happeningsOf = (past: PastEvent[], upTo: number): NeedHappening[] =>
  past
    // What was said since the row was read belongs to the next reading.
    .filter(({ sequence }) => sequence <= upTo)
    .map(({ id, sequence, type, time, data }) => ({
      id,
      sequence,
      type,
      time,
      data,
    }));

/** What an event said, without texts: a need may have been told with them before it was restricted. */
export function bare(type: string, data: object): object {
  const event = allEvents().find((one) => eventType(one) === type);
  return event ? withoutTexts(data, event.prototype as object) : {};
}
