import type { Struck } from '../faults/conductor.js';
import type { Client } from '../load/client.js';
import type { Finding } from './finding.js';
import type { Verdict } from './verdict.js';

/** What a run came to, as it is written to a file for programs. */
export interface Report {
  seed: number;
  green: boolean;
  numbers: Record<string, number | string>;
  /** How often requests came to what. */
  outcomes: Record<string, number>;
  findings: Finding[];
  struck: Struck[];
}

/** Sums a run up. */
export function report(run: {
  seed: number;
  seconds: number;
  failedStarts: number;
  municipalities: number;
  client: Client;
  struck: Struck[];
  verdict: Verdict;
}): Report {
  const { seed, client, struck, verdict } = run;
  const { findings, records } = verdict;
  const { answered, said, effects, national } = records;
  const kills = struck.filter((one) => one.kills > 0);
  const killed = sumOf(kills.map((one) => one.kills));
  const count = (did: string): number => answered.filter((entry) => entry.did === did).length;
  const unanswered = [...client.outcomes].filter(([outcome]) => !outcome.startsWith('2'));
  const numbers = {
    'needs published': `${count('create')} by ${run.municipalities} municipalities`,
    'needs escalated': count('escalate'),
    'commands answered': client.answered,
    'requests repeated': sumOf(unanswered.map(([, times]) => times)),
    'kills, and cuts': `${killed}, and ${struck.length - kills.length}`,
    'starts that failed and were repeated': run.failedStarts,
    'requests under way at a kill': spread(kills.map(({ underWay }) => underWay)),
    'events in the outbox at a kill': spread(kills.map(({ outbox }) => outbox.needs + outbox.directory)),
    'events said': said.length,
    'effects at the county': effects.length,
    'events heard at the national agency': national.length,
    'duration in seconds': Math.round(run.seconds),
  };
  const outcomes = Object.fromEntries([...client.outcomes].sort(([, a], [, b]) => b - a));
  return { seed, green: findings.length === 0, numbers, outcomes, findings, struck };
}

function spread(values: number[]): string {
  if (!values.length) return '–';
  const sorted = [...values].sort((a, b) => a - b);
  return `${sorted[0]} at least, ${sorted[Math.floor(sorted.length / 2)]} in the middle`;
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
