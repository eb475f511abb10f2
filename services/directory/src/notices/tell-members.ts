import type { Transaction } from '@lanken/messaging';
import { dayOf } from '../model/day.js';
import type { MeetingRecord } from '../model/meeting-record.js';
import type { Template } from '../model/notice.js';
import { isOn, memberships } from '../structures/memberships.js';
import { addressEach } from './take-notice.js';

const selectMembers = `select distinct person from ${memberships}
  where membership.structure = $1 and ${isOn('$2')} order by person`;

/** The people who are members of a structure on a day. */
export async function membersOn({ manager }: Transaction, structure: string, day: string): Promise<string[]> {
  const rows = await manager.query<{ person: string }[]>(selectMembers, [structure, day]);
  return rows.map(({ person }) => person);
}

/** Has whoever is a member on the day of a meeting hear what has become of it, but for who did it. */
export async function tellOfMeeting(
  tx: Transaction,
  { id, structure, starts, revision }: Pick<MeetingRecord, 'id' | 'structure' | 'starts' | 'revision'>,
  template: Template,
  but: string,
): Promise<void> {
  const members = await membersOn(tx, structure, dayOf(starts));
  const parameters = { structure, at: starts.toISOString() };
  const people = members.filter((person) => person !== but);
  await addressEach(tx, people, { key: `meeting/${id}:${revision}`, template, parameters }, tx.now);
}
