import { Module } from '@nestjs/common';
import { AgreeAction } from './meetings/agree-action.js';
import { AnswerInvitation } from './meetings/answer-invitation.js';
import { CallMeeting } from './meetings/call-meeting.js';
import { CancelMeeting } from './meetings/cancel-meeting.js';
import { HoldMeeting } from './meetings/hold-meeting.js';
import { ListActions } from './meetings/list-actions.js';
import { ListInvited } from './meetings/list-invited.js';
import { ListMeetings } from './meetings/list-meetings.js';
import { MoveMeeting } from './meetings/move-meeting.js';
import { PutOffAction } from './meetings/put-off-action.js';
import { SettleAction } from './meetings/settle-action.js';
import { ShowInvitation } from './meetings/show-invitation.js';
import { ShowMeeting } from './meetings/show-meeting.js';
import { ShowMeetingHistory } from './meetings/show-meeting-history.js';
import { ShowMinutes } from './meetings/show-minutes.js';
import { WriteMinutes } from './meetings/write-minutes.js';
import { ActivateStructure } from './structures/activate-structure.js';
import { AddDocument } from './structures/add-document.js';
import { AddMember } from './structures/add-member.js';
import { EndStructure } from './structures/end-structure.js';
import { FormStructure } from './structures/form-structure.js';
import { ListMembers } from './structures/list-members.js';
import { ListStructures } from './structures/list-structures.js';
import { RemoveDocument } from './structures/remove-document.js';
import { ReviseMember } from './structures/revise-member.js';
import { ReviseStructure } from './structures/revise-structure.js';
import { SayDormantStructures } from './structures/say-dormant-structures.js';
import { ShowStructureHistory } from './structures/show-structure-history.js';
import { ShowStructure } from './structures/show-structure.js';

/** What is done together: structures, networks and their meetings. */
@Module({
  controllers: [
    FormStructure,
    ReviseStructure,
    ActivateStructure,
    EndStructure,
    AddMember,
    ReviseMember,
    ListMembers,
    AddDocument,
    RemoveDocument,
    ListStructures,
    ShowStructure,
    ShowStructureHistory,

    CallMeeting,
    MoveMeeting,
    CancelMeeting,
    AnswerInvitation,
    HoldMeeting,
    WriteMinutes,
    AgreeAction,
    PutOffAction,
    SettleAction,
    ListMeetings,
    ShowMeeting,
    ShowInvitation,
    ListInvited,
    ShowMinutes,
    ShowMeetingHistory,
    ListActions,
  ],
  providers: [SayDormantStructures],
})
export class CollaborationModule {}
