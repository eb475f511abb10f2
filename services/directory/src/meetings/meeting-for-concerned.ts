import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { EntityManager } from 'typeorm';
import type { Day } from '../model/day.js';
import { Meeting } from '../model/meeting.js';
import { isConcerned, isReadable, reader } from '../structures/readable.js';
import { noMeeting } from './load-meeting.js';

/** A meeting, for those who take part in its structure, keep it or audit: only they read who is invited, and the minutes. */
export async function meetingForConcerned(
  manager: EntityManager,
  id: string,
  by: Actor,
  today: Day,
): Promise<Meeting> {
  const meeting = await manager.findOneBy(Meeting, { id });
  const [standing] = await manager.query<{ concerned: boolean }[]>(
    `select ${isConcerned} as concerned from structure where id = $6 and ${isReadable}`,
    [...reader(by, today), meeting?.structure ?? null],
  );
  if (!meeting || !standing) throw noMeeting(id);
  if (!standing.concerned)
    throw new Refusal(
      'forbidden',
      'not-allowed',
      'This is for those who take part in the structure, or keep it.',
    );
  return meeting;
}
