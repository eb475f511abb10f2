import { CreateMeetings1764000071001 } from './migrations/create-meetings.js';
import { CreateStructures1764000071000 } from './migrations/create-structures.js';
import { MeetingAction } from './model/meeting-action.js';
import { MeetingMinutes } from './model/meeting-minutes.js';
import { MeetingReply } from './model/meeting-reply.js';
import { Meeting } from './model/meeting.js';
import { StructureDocument } from './model/structure-document.js';
import { StructureMember } from './model/structure-member.js';
import { Structure } from './model/structure.js';

/** What the directory keeps of what is done together. */
export const collaboration = {
  entities: [
    ...[Structure, StructureMember, StructureDocument],
    ...[Meeting, MeetingReply, MeetingMinutes, MeetingAction],
  ],
  migrations: [CreateStructures1764000071000, CreateMeetings1764000071001],
};
