import {
  clearableTexts,
  Cleared,
  Refusal,
  type ClearableText,
  type Level,
  type Visibility,
} from '@lanken/contracts';

/** What the asker says of who may read the texts of a restricted need; unless told, the county all and the nation none. */
export interface Clearance {
  county?: ClearableText[] | null;
  national?: ClearableText[] | null;
  mayClear?: boolean | null;
}

/** Kept only of a restricted need: of others all may be read. */
export const clearedOf = (visibility: Visibility, clearance: Clearance | null | undefined): Cleared | null =>
  visibility === 'restricted'
    ? Object.assign(new Cleared(), {
        county: clearance?.county ?? [...clearableTexts],
        national: clearance?.national ?? [],
        mayClear: clearance?.mayClear ?? false,
      })
    : null;

/** What is cleared when more is cleared for a level; nothing is taken back. */
export function clearMore(cleared: Cleared | null, level: Level, more: ClearableText[]): Cleared | null {
  if (!cleared || level === 'local') return cleared;
  return { ...cleared, [level]: [...new Set([...cleared[level], ...more])] };
}

/** Refuses a custodian who clears what only the asker can. */
export function checkMayClear(cleared: Cleared | null, more: ClearableText[], level: Level): void {
  const beyond = cleared && level !== 'local' ? more.filter((text) => !cleared[level].includes(text)) : [];
  if (!beyond.length || cleared?.mayClear) return;
  const message = `The asker has not cleared ${beyond.join(', ')} for the ${level} level: ask with request-info.`;
  throw new Refusal('conflict', 'not-cleared', message, [{ pointer: '/clear', message }]);
}
