import { CreateForum1764000071003 } from './migrations/create-forum.js';
import { CreateInitiatives1764000071004 } from './migrations/create-initiatives.js';
import { CreateMeetings1764000071001 } from './migrations/create-meetings.js';
import { CreateMessages1764000071002 } from './migrations/create-messages.js';
import { CreateStructures1764000071000 } from './migrations/create-structures.js';
import { Agreement } from './model/agreement.js';
import { AssociationRegistration } from './model/association-registration.js';
import { InitiativePartner } from './model/initiative-partner.js';
import { Initiative } from './model/initiative.js';
import { MeetingAction } from './model/meeting-action.js';
import { MeetingMinutes } from './model/meeting-minutes.js';
import { MeetingReply } from './model/meeting-reply.js';
import { Meeting } from './model/meeting.js';
import { Message } from './model/message.js';
import { StructureDocument } from './model/structure-document.js';
import { StructureMember } from './model/structure-member.js';
import { Structure } from './model/structure.js';
import { ThreadEntry } from './model/thread-entry.js';
import { Thread } from './model/thread.js';

/** What the directory keeps of what is done together. */
export const collaboration = {
  entities: [
    ...[Structure, StructureMember, StructureDocument],
    ...[Meeting, MeetingReply, MeetingMinutes, MeetingAction],
    ...[Message, Thread, ThreadEntry],
    ...[AssociationRegistration, Initiative, InitiativePartner, Agreement],
  ],
  migrations: [
    CreateStructures1764000071000,
    CreateMeetings1764000071001,
    CreateMessages1764000071002,
    CreateForum1764000071003,
    CreateInitiatives1764000071004,
  ],
};
