import { Module } from '@nestjs/common';
import { AcknowledgeNeed } from './acknowledge-need.js';
import { AnswerNeed } from './answer-need.js';
import { CloseNeed } from './close-need.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftNeed } from './draft-need.js';
import { EscalateNeed } from './escalate-need.js';
import { FollowOrganisations } from './follow-organisations.js';
import { KnownPlaces } from './known-places.js';
import { ListNeeds } from './list-needs.js';
import { PublishNeed } from './publish-need.js';
import { ReviseDraft } from './revise-draft.js';
import { ShowNeed } from './show-need.js';
import { StartHandling } from './start-handling.js';

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
    FollowOrganisations,
  ],
  providers: [KnownPlaces],
})
export class NeedsModule {}
