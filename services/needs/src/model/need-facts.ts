import { Attempt, type NeedFacts } from '@lanken/contracts';
import type { NeedRecord } from './need-record.js';
import type { Mover } from './who.js';

/** All that a level which has not seen the need before has to know. */
export const factsOf = (need: NeedRecord, who: Mover): NeedFacts => ({
  need: need.id,
  by: who.by(),
  title: need.title,
  description: need.description ?? undefined,
  // Of the class, so that the texts of a restricted need are known as texts and left out.
  tried: need.tried.map((one) => Object.assign(new Attempt(), one)),
  targetGroup: need.targetGroup ?? undefined,
  ask: need.ask!,
  substanceAreas: need.substanceAreas,
  areas: need.areas,
  leadCounty: need.leadCounty ?? undefined,
  urgency: need.urgency,
  visibility: need.visibility,
  cleared: need.cleared ?? undefined,
  asker: need.asker,
  writtenBy: need.writtenBy ?? undefined,
  custodian: need.custodian!,
});
