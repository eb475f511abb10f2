import type { Actor } from '@lanken/http';
import type { EntityManager } from 'typeorm';
import type { Day } from '../model/day.js';
import { Meeting } from '../model/meeting.js';
import { mustBeConcerned } from '../model/structure-rights.js';
import type { Structure } from '../model/structure.js';
import { findStructure } from '../structures/load-structure.js';
import { asMeeting, noMeeting } from './load-meeting.js';

/** A meeting and its structure, for those who take part in that, keep it or audit. */
export async function meetingForConcerned(
  manager: EntityManager,
  id: string,
  by: Actor,
  today: Day,
): Promise<{ meeting: Meeting; structure: Structure }> {
  const meeting = await manager.findOneBy(Meeting, { id });
  if (!meeting) throw noMeeting(id);
  const { structure, member } = await findStructure(manager, meeting.structure, by, today).catch(
    asMeeting(id),
  );
  mustBeConcerned(by, structure, member);
  return { meeting, structure };
}
