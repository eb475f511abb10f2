import type { Service } from '@lanken/http';
import { ClockSettings } from './clocks/clock-settings.js';
import { CreateNeedListing1764000040000 } from './migrations/create-need-listing.js';
import { AddNeedClocks1764000020200 } from './migrations/add-need-clocks.js';
import { CreateCommitments1764000020300 } from './migrations/create-commitments.js';
import { IndexCommitments1764000020500 } from './migrations/index-commitments.js';
import { StartNeedClocks1764000020400 } from './migrations/start-need-clocks.js';
import { CreateNeeds1764000001000 } from './migrations/create-needs.js';
import { CreateNeedAttachments1764000050100 } from './migrations/create-need-attachments.js';
import { CreateNeedNotices1764000070800 } from './migrations/create-need-notices.js';
import { CreateNeedNotes1764000050000 } from './migrations/create-need-notes.js';
import { CreateNeedSearch1764000030000 } from './migrations/create-need-search.js';
import { CreateNeedWords1764000030100 } from './migrations/create-need-words.js';
import { CreateOfficeHours1764000020100 } from './migrations/create-office-hours.js';
import { FollowSuccessors1764000010200 } from './migrations/follow-successors.js';
import { GrowNeeds1764000010000 } from './migrations/grow-needs.js';
import { IndexLists1764000040300 } from './migrations/index-lists.js';
import { IndexOrders1764000040500 } from './migrations/index-orders.js';
import { IndexSearches1764000040400 } from './migrations/index-searches.js';
import { IndexSearchesByCounty1764000040600 } from './migrations/index-searches-by-county.js';
import { KeepRestrictedTexts1764000050300 } from './migrations/keep-restricted-texts.js';
import { KeepVersionsAndShares1764000010100 } from './migrations/keep-versions-and-shares.js';
import { ListWhatIsDue1764000040200 } from './migrations/list-what-is-due.js';
import { Clockless } from './model/clockless.js';
import { Commitment } from './model/commitment.js';
import { Departure } from './model/departure.js';
import { NeedVersion } from './model/need-version.js';
import { CreateRadar1764000030600 } from './migrations/create-radar.js';
import { CreateRadarSigns1764000030700 } from './migrations/create-radar-signs.js';
import { CreateThemes1764000030500 } from './migrations/create-themes.js';
import { LeaveOutOfThemes1764000031500 } from './migrations/leave-out-of-themes.js';
import { CreateSavedSearches1764000040100 } from './migrations/create-saved-searches.js';
import { CreateYearlyReports1764000060000 } from './migrations/create-yearly-reports.js';
import { NeedNotice } from './model/need-notice.js';
import { Need } from './model/need.js';
import { NeedAttachment } from './model/need-attachment.js';
import { NeedNote } from './model/need-note.js';
import { OfficeHours } from './model/office-hours.js';
import { Organisation } from './model/organisation.js';
import { Route } from './model/route.js';
import { SavedSearch } from './model/saved-search.js';
import { Share } from './model/share.js';
import { Support } from './model/support.js';
import { Theme } from './model/theme.js';
import { Succession } from './model/succession.js';
import { YearlyReport } from './model/yearly-report.js';
import { RadarSettings } from './themes/radar-settings.js';
import { AttachmentSettings } from './texts/attachment-settings.js';
import { NeedsModule } from './needs.module.js';

/** What the service is made of; its specs start it from here, as `main` does. */
export const needs: Service = {
  name: 'needs',
  module: NeedsModule,
  settings: [ClockSettings, RadarSettings, AttachmentSettings],
  entities: [
    Need,
    NeedVersion,
    NeedNote,
    NeedNotice,
    NeedAttachment,
    Share,
    Organisation,
    Route,
    OfficeHours,
    YearlyReport,
    Theme,
    Support,
    SavedSearch,
    Succession,
    Departure,
    Clockless,
    Commitment,
  ],
  migrations: [
    CreateNeeds1764000001000,
    GrowNeeds1764000010000,
    KeepVersionsAndShares1764000010100,
    FollowSuccessors1764000010200,
    CreateNeedSearch1764000030000,
    CreateNeedWords1764000030100,
    CreateOfficeHours1764000020100,
    CreateNeedListing1764000040000,
    CreateSavedSearches1764000040100,
    CreateYearlyReports1764000060000,
    CreateThemes1764000030500,
    LeaveOutOfThemes1764000031500,
    AddNeedClocks1764000020200,
    CreateNeedNotes1764000050000,
    ListWhatIsDue1764000040200,
    IndexLists1764000040300,
    IndexSearches1764000040400,
    IndexOrders1764000040500,
    IndexSearchesByCounty1764000040600,
    CreateRadar1764000030600,
    CreateRadarSigns1764000030700,
    CreateCommitments1764000020300,
    IndexCommitments1764000020500,
    StartNeedClocks1764000020400,
    CreateNeedAttachments1764000050100,
    CreateNeedNotices1764000070800,
    KeepRestrictedTexts1764000050300,
  ],
};
