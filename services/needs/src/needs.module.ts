import { Module } from '@nestjs/common';
import { AcknowledgeNeed } from './needs/acknowledge-need.js';
import { AnswerNeed } from './needs/answer-need.js';
import { CloseNeed } from './needs/close-need.js';
import { KnownPaces } from './clocks/known-paces.js';
import { SetOfficeHours } from './clocks/set-office-hours.js';
import { ShowOfficeHours } from './clocks/show-office-hours.js';
import { DiscardDraft } from './needs/discard-draft.js';
import { DraftNeed } from './needs/draft-need.js';
import { EscalateNeed } from './needs/escalate-need.js';
import { FollowOrganisations } from './places/follow-organisations.js';
import { KnownPlaces } from './places/known-places.js';
import { ListNeeds } from './needs/list-needs.js';
import { PublishNeed } from './needs/publish-need.js';
import { ReviseDraft } from './needs/revise-draft.js';
import { ShowNeed } from './needs/show-need.js';
import { StartHandling } from './needs/start-handling.js';

@Module({
  controllers: [
    DraftNeed,
    ReviseDraft,
    DiscardDraft,
    PublishNeed,
    AcknowledgeNeed,
    StartHandling,
    EscalateNeed,
    AnswerNeed,
    CloseNeed,
    ListNeeds,
    ShowNeed,
    ShowOfficeHours,
    SetOfficeHours,
    FollowOrganisations,
  ],
  providers: [KnownPlaces, KnownPaces],
})
export class NeedsModule {}
