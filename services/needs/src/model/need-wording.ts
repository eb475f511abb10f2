import type { Ask, Cleared, SubstanceArea, Urgency, Visibility } from '@lanken/contracts';
import type { NeedRecord } from './need-record.js';

/** All that the asker writes, as one of its versions says it. */
export interface NeedWording {
  /** Null only where a reader is not cleared for it. */
  title: string | null;
  description: string | null;
  tried: string | null;
  targetGroup: string | null;
  ask: Ask | null;
  substanceAreas: SubstanceArea[];
  areas: string[];
  leadCounty: string | null;
  urgency: Urgency;
  visibility: Visibility;
  cleared: Cleared | null;
}

/** The asker's present words. */
export function wordsOf(need: NeedRecord): NeedWording {
  const { title, description, targetGroup, ask, substanceAreas, areas, leadCounty } = need;
  const { urgency, visibility, cleared } = need;
  const tried = need.tried.find(({ hop }) => hop === undefined)?.text ?? null;
  const codes = { ask, substanceAreas, areas, leadCounty, urgency, visibility, cleared };
  return { title, description, tried, targetGroup, ...codes };
}

/** The texts among them, each by the pointer that the asker wrote it under. */
export function textsOf(need: NeedRecord): Record<string, string> {
  const { title, description, tried, targetGroup } = wordsOf(need);
  const texts = Object.entries({ title, description, tried, targetGroup });
  return Object.fromEntries(texts.flatMap(([field, text]) => (text ? [[`/${field}`, text]] : [])));
}
