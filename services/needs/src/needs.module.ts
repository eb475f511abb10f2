import { Module } from '@nestjs/common';
import { AcknowledgeNeed } from './needs/acknowledge-need.js';
import { AnswerNeed } from './needs/answer-need.js';
import { AddAttachment } from './texts/add-attachment.js';
import { CheckTexts } from './texts/check-texts.js';
import { DownloadAttachment } from './texts/download-attachment.js';
import { ListNotes } from './texts/list-notes.js';
import { RedactNeed } from './texts/redact-need.js';
import { RedactNote } from './texts/redact-note.js';
import { RedactSupport } from './texts/redact-support.js';
import { RedactTheme } from './texts/redact-theme.js';
import { RedactYearlyReport } from './texts/redact-yearly-report.js';
import { RemoveAttachment } from './texts/remove-attachment.js';
import { VirusScanner } from './texts/virus-scanner.js';
import { WriteNote } from './texts/write-note.js';
import { CloseNeed } from './needs/close-need.js';
import { AskSilentAskers } from './clocks/ask-silent-askers.js';
import { BreakCommitments } from './clocks/break-commitments.js';
import { CommitmentTeller } from './clocks/commitment-teller.js';
import { KeepCommitment } from './clocks/keep-commitment.js';
import { ListCommitments } from './clocks/list-commitments.js';
import { MakeCommitment } from './clocks/make-commitment.js';
import { MoveCommitment } from './clocks/move-commitment.js';
import { RemindOfCommitments } from './clocks/remind-of-commitments.js';
import { EscalateOverdueNeeds } from './clocks/escalate-overdue-needs.js';
import { SayOverdueNeeds } from './clocks/say-overdue-needs.js';
import { StartClocks } from './clocks/start-clocks.js';
import { TimeOutInfo } from './clocks/time-out-info.js';
import { WarnOfDues } from './clocks/warn-of-dues.js';
import { KnownPaces } from './clocks/known-paces.js';
import { SetOfficeHours } from './clocks/set-office-hours.js';
import { ShowOfficeHours } from './clocks/show-office-hours.js';
import { DiscardDraft } from './needs/discard-draft.js';
import { DraftNeed } from './needs/draft-need.js';
import { EscalateNeed } from './needs/escalate-need.js';
import { FollowHandlers } from './places/follow-handlers.js';
import { MoveCustody } from './places/move-custody.js';
import { ReplaceHandlers } from './places/replace-handlers.js';
import { FollowOrganisations } from './places/follow-organisations.js';
import { KnownPlaces } from './places/known-places.js';
import { ChangeSearch } from './lists/change-search.js';
import { DeleteSearch } from './lists/delete-search.js';
import { ExportNeeds } from './lists/export-needs.js';
import { ExportSlots } from './lists/export-slots.js';
import { ListNeeds } from './lists/list-needs.js';
import { ListSearches } from './lists/list-searches.js';
import { NeedExports } from './lists/need-exports.js';
import { SaveSearch } from './lists/save-search.js';
import { SavedSearches } from './lists/saved-searches.js';
import { ShowSearch } from './lists/show-search.js';
import { PublishNeed } from './needs/publish-need.js';
import { ReviseNeed } from './needs/revise-need.js';
import { RequestInfo } from './needs/request-info.js';
import { GiveInfo } from './needs/give-info.js';
import { ReturnNeed } from './needs/return-need.js';
import { ProposeReferral } from './needs/propose-referral.js';
import { AcceptReferral } from './needs/accept-referral.js';
import { DeclineReferral } from './needs/decline-referral.js';
import { TakeBackReferral } from './needs/take-back-referral.js';
import { DeclineNeed } from './needs/decline-need.js';
import { AppealDecline } from './needs/appeal-decline.js';
import { ReopenNeed } from './needs/reopen-need.js';
import { WithdrawNeed } from './needs/withdraw-need.js';
import { ChangeHandler } from './needs/change-handler.js';
import { CompareVersions } from './needs/compare-versions.js';
import { ListVersions } from './needs/list-versions.js';
import { ShowVersion } from './needs/show-version.js';
import { Teller } from './needs/teller.js';
import { GiveUpdate } from './needs/give-update.js';
import { GiveFollowUp } from './clocks/give-follow-up.js';
import { ShowNeed } from './needs/show-need.js';
import { StartHandling } from './needs/start-handling.js';
import { ListYearlyReports } from './stories/list-yearly-reports.js';
import { ReadReport } from './stories/read-report.js';
import { ReopenYearlyReport } from './stories/reopen-yearly-report.js';
import { ReportedYears } from './stories/reported-years.js';
import { ShowStory } from './stories/show-story.js';
import { ShowYearlyReport } from './stories/show-yearly-report.js';
import { SubmitYearlyReport } from './stories/submit-yearly-report.js';
import { WriteYearlyReport } from './stories/write-yearly-report.js';
import { ThemesModule } from './themes/themes.module.js';

@Module({
  imports: [ThemesModule],
  controllers: [
    DraftNeed,
    ReviseNeed,
    DiscardDraft,
    PublishNeed,
    AcknowledgeNeed,
    StartHandling,
    ChangeHandler,
    GiveUpdate,
    RequestInfo,
    GiveInfo,
    EscalateNeed,
    ReturnNeed,
    ProposeReferral,
    AcceptReferral,
    DeclineReferral,
    TakeBackReferral,
    AnswerNeed,
    DeclineNeed,
    AppealDecline,
    MakeCommitment,
    ListCommitments,
    MoveCommitment,
    KeepCommitment,
    GiveFollowUp,
    CloseNeed,
    ReopenNeed,
    WithdrawNeed,
    ListNeeds,
    ExportNeeds,
    SaveSearch,
    ListSearches,
    ShowSearch,
    ChangeSearch,
    DeleteSearch,
    ShowNeed,
    ListVersions,
    CompareVersions,
    ShowVersion,
    ShowOfficeHours,
    SetOfficeHours,
    CheckTexts,
    RedactNeed,
    WriteNote,
    ListNotes,
    RedactNote,
    RedactTheme,
    RedactSupport,
    RedactYearlyReport,
    AddAttachment,
    DownloadAttachment,
    RemoveAttachment,
    FollowOrganisations,
    FollowHandlers,
    ShowStory,
    ListYearlyReports,
    ShowYearlyReport,
    WriteYearlyReport,
    SubmitYearlyReport,
    ReopenYearlyReport,
  ],
  providers: [
    KnownPlaces,
    KnownPaces,
    NeedExports,
    ExportSlots,
    SavedSearches,
    ReportedYears,
    ReadReport,
    Teller,
    VirusScanner,
    MoveCustody,
    ReplaceHandlers,
    StartClocks,
    WarnOfDues,
    EscalateOverdueNeeds,
    SayOverdueNeeds,
    TimeOutInfo,
    AskSilentAskers,
    CommitmentTeller,
    RemindOfCommitments,
    BreakCommitments,
  ],
})
export class NeedsModule {}
