import { withAt } from '@lanken/contracts';
import { history, type PastEvent } from '@lanken/messaging';
import type { EntityManager } from 'typeorm';
import { mayReadKept, type KeptText } from '../model/kept-text.js';
import { readsAll } from '../model/need-texts.js';
import type { Need } from '../model/need.js';
import type { Who } from '../model/who.js';
import { bare } from './need-happening.js';

/** An event of the audit trail, and the texts of it that are kept elsewhere, for the need was restricted. */
export interface KeptEvent extends PastEvent {
  kept: KeptText[];
}

/** Everything that was said of `need/<id>` or `commitment/<id>`, in order, with what is kept of it. */
export async function readPast(manager: EntityManager, aggregate: string): Promise<KeptEvent[]> {
  const kept = await manager.query<(KeptText & { sequence: number })[]>(
    'select sequence, pointer, text, readers from need_text where aggregate = $1 order by sequence, pointer',
    [aggregate],
  );
  const past = await history(manager, aggregate);
  return past.map((event) => ({
    ...event,
    kept: kept.filter(({ sequence }) => sequence === event.sequence),
  }));
}

/** The same with all texts, as it was said. */
export const asSaid = (past: KeptEvent[]): PastEvent[] => past.map((event) => withKept(event, event.kept));

/** The same with the texts that the reader of the need may read. */
export function pastFor(past: KeptEvent[], need: Need, who: Who | undefined): PastEvent[] {
  const all = readsAll(need, who);
  return past.map((event) =>
    withKept(
      all ? event : { ...event, data: bare(event.type, event.data) },
      event.kept.filter((each) => mayReadKept(each, need, who)),
    ),
  );
}

function withKept({ kept: _, ...event }: KeptEvent, texts: KeptText[]): PastEvent {
  return {
    ...event,
    data: texts.reduce((data, { pointer, text }) => withAt(data, pointer, text), event.data),
  };
}
