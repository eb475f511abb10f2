import {
  NeedAcknowledged,
  NeedAnswered,
  NeedClosed,
  NeedEscalated,
  NeedHandlingStarted,
  NeedPublished,
  type NeedFacts,
} from '@lanken/contracts';
import { Need } from '../model/need.js';

/** What was said: an event, at its time, in its place. */
export interface Saying {
  event: object;
  time: string;
}

/** The state as told by the events alone. */
export function replay(sayings: Saying[]): Need {
  const it = new Need();
  for (const { event, time } of sayings) {
    it.sequence += 1;
    if (event instanceof NeedPublished) takeFacts(it, event, time, 'published');
    if (event instanceof NeedAcknowledged) it.status = 'acknowledged';
    if (event instanceof NeedHandlingStarted)
      Object.assign(it, { status: 'in_handling', handler: event.handler });
    if (event instanceof NeedEscalated) takeFacts(it, event, time, 'escalated');
    if (event instanceof NeedAnswered) {
      const { response: id, kind, text = null, pointer = null, by } = event;
      Object.assign(it, { status: 'answered', responses: [{ id, kind, text, pointer, by, at: time }] });
    }
    if (event instanceof NeedClosed)
      Object.assign(it, { status: 'closed', verdict: event.verdict, verdictText: event.text ?? null });
  }
  return it;
}

function takeFacts(it: Need, facts: NeedFacts, time: string, status: 'published' | 'escalated'): void {
  const { asker, custodian, ...words } = facts;
  const { title, ask, tried, substanceAreas, areas, urgency, visibility } = words;
  const hop = { level: custodian.level, organisation: custodian.organisation, reason: status };
  Object.assign(it, {
    id: words.need,
    title,
    ask,
    tried,
    substanceAreas,
    areas,
    urgency,
    visibility,
    status,
  });
  it.description = words.description ?? null;
  it.targetGroup = words.targetGroup ?? null;
  it.leadCounty = words.leadCounty ?? null;
  it.askerOrganisation = asker.organisation;
  it.askerLevel = asker.level;
  it.county = asker.county;
  it.municipality = asker.municipality;
  it.custodianLevel = custodian.level;
  it.custodianOrganisation = custodian.organisation;
  if (it.level !== custodian.level) it.levelSince = it.sequence;
  it.level = custodian.level;
  it.handler = null;
  if (status === 'published') it.publishedAt = new Date(time);
  if (it.hops.length) it.hops.at(-1)!.to = time;
  it.hops = [...it.hops, { ...hop, from: time, to: null }];
  it.line = [...new Set([asker.organisation, ...it.hops.map(({ organisation }) => organisation)])];
}
