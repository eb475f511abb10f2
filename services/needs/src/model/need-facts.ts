import { Attempt, type NeedFacts } from '@lanken/contracts';
import type { NeedRecord } from './need-record.js';
import type { Who } from './who.js';

/** All that a level which has not seen the need before has to know. */
export const factsOf = (need: NeedRecord, who: Pick<Who, 'by'>): NeedFacts => ({
  need: need.id,
  by: who.by(),
  title: need.title || undefined,
  description: need.description ?? undefined,
  tried: thatFit(need.tried),
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

// An event has at most 64 kB, and beside the longest other texts this much is left: four of the longest attempts in Swedish.
const mostBytes = 17_000;

/** The attempts, the oldest between the first and the last without their words where all are too long for an event. */
function thatFit(tried: Attempt[]): Attempt[] {
  // Of the class, so that the texts of a restricted need are known as texts and left out.
  const attempts = tried.map((one) => Object.assign(new Attempt(), one));
  let bytes = attempts.reduce((sum, one) => sum + bytesOf(one), 0);
  const dispensable = [...attempts.slice(1, -1), ...attempts.slice(0, 1)];
  for (const one of dispensable) {
    if (bytes <= mostBytes) break;
    bytes -= bytesOf(one);
    delete one.text;
  }
  return attempts;
}

const bytesOf = ({ text = '' }: Attempt): number => new TextEncoder().encode(JSON.stringify(text)).length;
