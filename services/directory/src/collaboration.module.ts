import { Module } from '@nestjs/common';
import { ApproveAssociation } from './associations/approve-association.js';
import { ListAssociations } from './associations/list-associations.js';
import { RegisterAssociation } from './associations/register-association.js';
import { RejectAssociation } from './associations/reject-association.js';
import { ShowAssociation } from './associations/show-association.js';
import { CloseThread } from './forum/close-thread.js';
import { HideEntry } from './forum/hide-entry.js';
import { ListEntries } from './forum/list-entries.js';
import { ListThreads } from './forum/list-threads.js';
import { OpenThread } from './forum/open-thread.js';
import { RedactEntry } from './forum/redact-entry.js';
import { ReopenThread } from './forum/reopen-thread.js';
import { ReplyInThread } from './forum/reply-in-thread.js';
import { ShowEntry } from './forum/show-entry.js';
import { ShowThread } from './forum/show-thread.js';
import { AnswerAgreement } from './initiatives/answer-agreement.js';
import { AnswerInitiative } from './initiatives/answer-initiative.js';
import { EndAgreement } from './initiatives/end-agreement.js';
import { EnterAgreement } from './initiatives/enter-agreement.js';
import { FinishInitiative } from './initiatives/finish-initiative.js';
import { InvitePartner } from './initiatives/invite-partner.js';
import { ListAgreements } from './initiatives/list-agreements.js';
import { ListInitiatives } from './initiatives/list-initiatives.js';
import { ProposeInitiative } from './initiatives/propose-initiative.js';
import { ReviseInitiative } from './initiatives/revise-initiative.js';
import { SayEndingAgreements } from './initiatives/say-ending-agreements.js';
import { ShowAgreement } from './initiatives/show-agreement.js';
import { ShowInitiative } from './initiatives/show-initiative.js';
import { StartInitiative } from './initiatives/start-initiative.js';
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
import { FollowNeeds } from './networks/follow-needs.js';
import { ListMessages } from './networks/list-messages.js';
import { ListQuietMembers } from './networks/list-quiet-members.js';
import { RedactMessage } from './networks/redact-message.js';
import { SendMessage } from './networks/send-message.js';
import { ShowMessage } from './networks/show-message.js';
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

/** What is done together: structures and networks with their meetings, messages and forums; cooperation with associations. */
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

    SendMessage,
    RedactMessage,
    ListMessages,
    ShowMessage,
    ListQuietMembers,
    FollowNeeds,

    OpenThread,
    ReplyInThread,
    HideEntry,
    ShowEntry,
    RedactEntry,
    CloseThread,
    ReopenThread,
    ListThreads,
    ShowThread,
    ListEntries,

    RegisterAssociation,
    ApproveAssociation,
    RejectAssociation,
    ListAssociations,
    ShowAssociation,

    ProposeInitiative,
    ReviseInitiative,
    InvitePartner,
    AnswerInitiative,
    StartInitiative,
    FinishInitiative,
    ListInitiatives,
    ShowInitiative,

    EnterAgreement,
    AnswerAgreement,
    EndAgreement,
    ListAgreements,
    ShowAgreement,
  ],
  providers: [SayDormantStructures, SayEndingAgreements],
})
export class CollaborationModule {}
