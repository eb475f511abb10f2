import type { Finding } from './finding.js';
import { keyOf, sequencesOf } from './heard-order.js';
import type { Records } from './records.js';

/** What is wrong with the effects at the county, given what was answered and said. */
export function judgeCounty({ answered, said, effects }: Records): Finding[] {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  for (const effect of effects) counts.set(keyOf(effect), (counts.get(keyOf(effect)) ?? 0) + 1);
  const events = new Map(said.map((event) => [keyOf(event), event]));

  for (const { title, did, ...entry } of answered)
    if (!counts.has(keyOf(entry)))
      findings.push({
        what: 'lost',
        text: `the answered "${did}" of "${title}", ${keyOf(entry)}, is not at the county`,
      });
  for (const [key, event] of events)
    if (!counts.has(key))
      findings.push({ what: 'lost', text: `${key} (${event.type}) is in the log and not at the county` });
  for (const [key, count] of counts)
    if (count > 1) findings.push({ what: 'twice', text: `${key} took effect ${count} times` });
  for (const effect of effects)
    if (events.get(keyOf(effect))?.id !== effect.event)
      findings.push({
        what: 'never happened',
        text: `${keyOf(effect)} took effect and is not in the log (event ${effect.event})`,
      });
  for (const [aggregate, sequences] of sequencesOf(effects))
    if (sequences.some((sequence, index) => sequence !== index + 1))
      findings.push({ what: 'out of order', text: `${aggregate} took effect as ${sequences.join(', ')}` });
  return findings;
}
