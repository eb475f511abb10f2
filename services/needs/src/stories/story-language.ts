import type {
  CommitmentBroken,
  CommitmentDueSoon,
  CommitmentKept,
  CommitmentLapsed,
  CommitmentMade,
  CommitmentMoved,
  CommitmentRedacted,
  DeclineReason,
  DueKind,
  Level,
  NeedAcknowledged,
  NeedAnswered,
  NeedAppealed,
  NeedAttachmentAdded,
  NeedAttachmentRemoved,
  NeedClosed,
  NeedCustodyMoved,
  NeedDeclined,
  NeedDueSoon,
  NeedEscalated,
  NeedFollowUpAsked,
  NeedFollowUpGiven,
  NeedHandlerChanged,
  NeedHandlingStarted,
  NeedInfoGiven,
  NeedInfoRequested,
  NeedInfoTimedOut,
  NeedOverdue,
  NeedPublished,
  NeedRedacted,
  NeedReferralDeclined,
  NeedReferralProposed,
  NeedReferred,
  NeedReopened,
  NeedReturned,
  NeedRevised,
  NeedThemeJoined,
  NeedThemeLeft,
  NeedUpdateGiven,
  NeedWithdrawn,
  ResponseKind,
  Verdict,
} from '@lanken/contracts';

/** Everything that is said of a need, by its fact, and of a commitment to it. */
export interface NeedEvents {
  published: NeedPublished;
  revised: NeedRevised;
  acknowledged: NeedAcknowledged;
  'handling-started': NeedHandlingStarted;
  'handler-changed': NeedHandlerChanged;
  'update-given': NeedUpdateGiven;
  'info-requested': NeedInfoRequested;
  'info-given': NeedInfoGiven;
  'info-timed-out': NeedInfoTimedOut;
  escalated: NeedEscalated;
  appealed: NeedAppealed;
  returned: NeedReturned;
  'referral-proposed': NeedReferralProposed;
  'referral-declined': NeedReferralDeclined;
  referred: NeedReferred;
  answered: NeedAnswered;
  declined: NeedDeclined;
  'follow-up-given': NeedFollowUpGiven;
  closed: NeedClosed;
  reopened: NeedReopened;
  withdrawn: NeedWithdrawn;
  'custody-moved': NeedCustodyMoved;
  'theme-joined': NeedThemeJoined;
  'theme-left': NeedThemeLeft;
  'attachment-added': NeedAttachmentAdded;
  'attachment-removed': NeedAttachmentRemoved;
  redacted: NeedRedacted;
  'due-soon': NeedDueSoon;
  overdue: NeedOverdue;
  'follow-up-asked': NeedFollowUpAsked;
  'commitment-made': CommitmentMade;
  'commitment-moved': CommitmentMoved;
  'commitment-kept': CommitmentKept;
  'commitment-due-soon': CommitmentDueSoon;
  'commitment-broken': CommitmentBroken;
  'commitment-lapsed': CommitmentLapsed;
  'commitment-redacted': CommitmentRedacted;
}

/** What a sentence of a story is made from. */
export interface Told<Data> {
  data: Data;
  /** The organisation that acted, or Länken itself where the clock did. */
  by: string;
  isClock: boolean;
  /** Whether who acted is the custodian. */
  isCustodian: boolean;
  asker: string;
  /** Who is custodian afterwards. */
  custodian: string;
  name: (organisation: string) => string;
  /** A day, in words. */
  date: (time: string) => string;
  language: StoryLanguage;
}

/** The words of one language in which the story of a need is told. */
export interface StoryLanguage {
  locale: string;
  levels: Record<Level, string>;
  /** The heading of one hop of custody. */
  chapter: (custodian: string, level: string) => string;
  /** Who acts when nobody does. */
  clock: string;
  unknownOrganisation: string;
  kinds: Record<ResponseKind, string>;
  reasons: Record<DeclineReason, string>;
  verdicts: Record<Verdict, string>;
  dues: Record<DueKind, string>;
  /** One sentence for each fact that is said of a need. */
  says: { [Fact in keyof NeedEvents]: (told: Told<NeedEvents[Fact]>) => string };
}
