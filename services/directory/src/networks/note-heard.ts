import type { Transaction } from '@lanken/messaging';

export const waysOfBeingHeard = ['answer', 'attendance', 'need', 'message'] as const;
export type WayOfBeingHeard = (typeof waysOfBeingHeard)[number];

export interface Heard {
  person: string;
  organisation: string;
}

const statement = `insert into heard (person, organisation, way, at)
  select distinct person, organisation, $3, $4::timestamptz from unnest($1::uuid[], $2::uuid[]) as said (person, organisation)
  on conflict (person, organisation, way) do update set at = greatest(heard.at, excluded.at)`;

/** Keeps that people were heard for their organisations at a time; once in a transaction for each way. */
export function noteHeard(tx: Transaction, who: Heard[], way: WayOfBeingHeard, at: Date): void {
  if (!who.length) return;
  const people = who.map(({ person }) => person);
  const organisations = who.map(({ organisation }) => organisation);
  tx.write(statement, [people, organisations, way, at.toISOString()]);
}
