import { Refusal } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { In } from 'typeorm';
import { dayOf } from '../model/day.js';
import { MeetingReply } from '../model/meeting-reply.js';
import type { Attendance, Meeting } from '../model/meeting.js';
import { Person } from '../model/person.js';
import { isOn, memberships } from '../structures/memberships.js';

const selectMembers = `select distinct on (person) person, organisation from ${memberships}
  where membership.structure = $1 and ${isOn('$2')} order by person, organisation`;

/** Who of the members of that day was there, who was not, and who else that is known here came. */
export async function attendanceOf(
  tx: Transaction,
  meeting: Meeting,
  attended: string[],
): Promise<Omit<Attendance, 'guests'>> {
  const values = [meeting.structure, dayOf(meeting.starts)];
  const members = await tx.manager.query<{ person: string; organisation: string }[]>(selectMembers, values);
  const organisations = new Map(members.map(({ person, organisation }) => [person, organisation]));
  const strangers = attended.filter((person) => !organisations.has(person));
  for (const { id, organisation } of await tx.manager.findBy(Person, { id: In(strangers) }))
    organisations.set(id, organisation);
  const errors = attended.flatMap((person, index) =>
    organisations.has(person)
      ? []
      : [{ pointer: `/attended/${index}`, message: `There is no person with the id ${person}.` }],
  );
  if (errors.length)
    throw new Refusal(
      'unprocessable',
      'person-not-found',
      'Some of those who attended are not known.',
      errors,
    );

  const known = await tx.manager.findBy(MeetingReply, { meeting: meeting.id });
  const replyOf = (person: string): MeetingReply =>
    known.find((reply) => reply.person === person) ??
    MeetingReply.of(meeting.id, person, organisations.get(person)!);
  const absent = members.map(({ person }) => person).filter((person) => !attended.includes(person));
  return { attended: attended.map(replyOf), absent: absent.map(replyOf) };
}
