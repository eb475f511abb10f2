import type { Finding } from './finding.js';
import type { Records } from './records.js';

/** Whether each need was made once, although its command was sent until it was answered. */
export function judgeNeedsMade({ said, answered }: Records): Finding[] {
  const made = new Map<string, string[]>();
  for (const { type, title, aggregate } of said)
    if (type === 'se.lanken.needs.need.published.v1')
      made.set(title!, [...(made.get(title!) ?? []), aggregate]);
  const findings: Finding[] = [...made]
    .filter(([, needs]) => needs.length > 1)
    .map(([title, needs]) => ({ what: 'made twice', text: `"${title}" is ${needs.join(' and ')}` }));
  const logged = new Set(said.map(({ aggregate, sequence }) => `${aggregate}#${sequence}`));
  for (const { title, did, aggregate, sequence } of answered)
    if (!logged.has(`${aggregate}#${sequence}`))
      findings.push({
        what: 'lost',
        text: `the answered "${did}" of "${title}" is not in the log of its service`,
      });
  return findings;
}
