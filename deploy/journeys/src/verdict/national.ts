import type { Finding } from './finding.js';
import { keyOf, sequencesOf } from './heard-order.js';
import type { Records } from './records.js';

/**
 * What is wrong with what the national agency heard. It may hear an event again; what counts is when it heard it
 * first.
 */
export function judgeNational({ answered, said, national }: Records): Finding[] {
  const findings: Finding[] = [];
  const heard = new Set(national.map(keyOf));
  const meant = new Map(
    said.filter(({ place }) => place === 'needs.national').map((event) => [keyOf(event), event]),
  );
  for (const { title, did, ...entry } of answered)
    if (did === 'escalate' && !heard.has(keyOf(entry)))
      findings.push({
        what: 'lost',
        text: `the answered escalation of "${title}", ${keyOf(entry)}, was not heard at the national agency`,
      });
  for (const [key, { type }] of meant)
    if (!heard.has(key))
      findings.push({ what: 'lost', text: `${key} (${type}) was not heard at the national agency` });
  for (const event of national)
    if (meant.get(keyOf(event))?.id !== event.event)
      findings.push({
        what: 'never happened',
        text: `the national agency heard ${keyOf(event)}, which is not in the log, or not for it`,
      });

  const since = new Map(national.map(({ aggregate, levelsince }) => [aggregate, levelsince!]));
  for (const [aggregate, sequences] of sequencesOf(national)) {
    const first = [...new Set(sequences)];
    if (first.some((sequence, index) => sequence !== since.get(aggregate)! + index))
      findings.push({
        what: 'out of order',
        text: `the national agency heard ${aggregate} first as ${first.join(', ')}`,
      });
  }
  return findings;
}
