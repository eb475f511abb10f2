import { diffWordsWithSpace } from 'diff';
import type { NeedWording } from './need-wording.js';

/** A piece of a text: in both versions, only in the later (`added`), or only in the earlier (`removed`). */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A field that differs between two versions; of a text also word by word. */
export interface Difference {
  field: keyof NeedWording;
  from: unknown;
  to: unknown;
  pieces?: Piece[];
}

const texts: readonly string[] = ['title', 'description', 'tried', 'targetGroup'];

/** What differs from one version of the asker's words to another, field by field. */
export function compareWordings(from: NeedWording, to: NeedWording): Difference[] {
  const fields = Object.keys(to) as (keyof NeedWording)[];
  return fields
    .filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
    .map((field) => {
      const change = { field, from: from[field], to: to[field] };
      return texts.includes(field) ? { ...change, pieces: piecesOf(change.from, change.to) } : change;
    });
}

// Comparing takes the square of what differs, and nothing else goes on meanwhile: beyond this it is another text, and is
// told so.
const mostEdits = 500;

function piecesOf(before: unknown, after: unknown): Piece[] {
  const [from, to] = [(before as string | null) ?? '', (after as string | null) ?? ''];
  const changes = diffWordsWithSpace(from, to, { maxEditLength: mostEdits });
  if (!changes)
    return [
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ];
  return changes.map(({ value: text, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text,
  }));
}
