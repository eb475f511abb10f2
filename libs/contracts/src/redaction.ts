import { ArrayMinSize, IsArray, IsInt, Matches, Min } from 'class-validator';
import type { Envelope } from './envelope.js';
import { withoutAt } from './texts-in.js';

/** Texts that were blanked in one earlier event of the same aggregate. */
export class BlankedTexts {
  /** The event's. */
  @IsInt()
  @Min(1)
  sequence: number;

  /** JSON pointers into its data. */
  @IsArray()
  @ArrayMinSize(1)
  @Matches(/^(\/[^/~]+)+$/, { each: true })
  pointers: string[];
}

/** What every event named `redacted` says, of whatever service: which texts of earlier events are blanked. */
export interface Redaction {
  blanked: BlankedTexts[];
}

/** Whether an event of this type is a `Redaction`. */
export const isRedaction = (type: string): boolean => /\.redacted\.v\d+$/.test(type);

/** The data of an event that was kept, without what the redaction of its aggregate blanked; the same when that is nothing. */
export function redacted<T extends object>(
  { sequence }: Pick<Envelope, 'sequence'>,
  data: T,
  { blanked }: Redaction,
): T {
  const pointers = blanked.filter((each) => each.sequence === sequence).flatMap(({ pointers }) => pointers);
  return withoutAt(data, pointers);
}
