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

  /** What the event says; of a restricted need without texts. */
  @IsObject()
  data: object;
}

/** `readsAll`: whether the reader is cleared for every text of the need. */
export const happeningsOf = (past: PastEvent[], upTo: number, readsAll: boolean): NeedHappening[] =>
  past
    // What was said since the row was read belongs to the next reading.
    .filter(({ sequence }) => sequence <= upTo)
    .map(({ id, sequence, type, time, data }) => ({
      id,
      sequence,
      type,
      time,
      data: readsAll ? data : bare(type, data),
    }));

// It may have been told with texts before it was restricted.
function bare(type: string, data: object): object {
  const event = allEvents().find((one) => eventType(one) === type);
  return event ? withoutTexts(data, event.prototype as object) : {};
}
