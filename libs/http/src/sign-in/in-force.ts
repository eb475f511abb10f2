import type { AppointmentTerms } from '@lanken/contracts';

/** Days on which an appointment gives rights, both included; no last one while it is open. */
export interface InForce {
  starts: string;
  ends: string | null;
}

/** The days of an appointment without those of its leave: what is left on each side of that. */
export function inForce({
  from,
  to,
  leaveFrom,
  leaveTo,
}: Pick<AppointmentTerms, 'from' | 'to' | 'leaveFrom' | 'leaveTo'>): InForce[] {
  const ends = to ?? null;
  if (!leaveFrom) return [{ starts: from, ends }];
  const before = { starts: from, ends: shifted(leaveFrom, -1) };
  const after = leaveTo ? [{ starts: shifted(leaveTo, 1), ends }] : [];
  return [before, ...after].filter((span) => span.ends === null || span.starts <= span.ends);
}

function shifted(day: string, by: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + by);
  return instant.toISOString().slice(0, 10);
}
