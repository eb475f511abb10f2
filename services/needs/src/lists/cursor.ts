import { Refusal } from '@lanken/contracts';
import type { NeedOrder } from './need-query.js';

/** Where a list goes on: behind this need, by the values that it is sorted by, as the database writes them. */
export interface Cursor {
  order: NeedOrder;
  /** Of the field; null where the need lacks it, or where the list is sorted by time. */
  value: string | null;
  newest: string;
  need: string;
}

/** As text that whoever follows it need not understand. */
export const cursorText = ({ order, value, newest, need }: Cursor): string =>
  Buffer.from(JSON.stringify([order, value, newest, need])).toString('base64url');

/** The place that the text tells; refuses one that is none of ours, or of a list in another order. */
export function cursorIn(text: string, order: NeedOrder): Cursor {
  const [of, value, newest, need, ...more] = parsed(text);
  const isValue = value === null || typeof value === 'string';
  if (typeof newest !== 'string' || typeof need !== 'string' || !isValue || more.length) throw notOurs();
  if (of === order) return { order, value, newest, need };
  throw wrong(
    `after belongs to a list that is sorted by ${String(of)}, and this one is by ${order}: begin anew.`,
  );
}

/** What is said of a place that the database cannot make out. */
export const notOurs = (): Refusal => wrong('after must be the next of an answer, as it was given.');

const wrong = (message: string): Refusal =>
  new Refusal('invalid', 'after-invalid', message, [{ pointer: '/after', message }]);

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    throw notOurs();
  }
}
