import type {
  Ask,
  Asker,
  Attempt,
  By,
  Cleared,
  Custodian,
  Level,
  SubstanceArea,
  Urgency,
  Verdict,
  Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';
import type { Clocks } from './clocks.js';
import type { Hop } from './custody.js';
import type { FollowUp, InfoRequest, Proposal, Response } from './need-parts.js';
import type { NeedStatus } from './need-statuses.js';

/** The row of a need; the rules are in `Need`. County and municipality are the asker's. */
export abstract class NeedRecord extends Aggregate {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  description: string | null;

  /** The asker's own, then that of each who passed it on. */
  @Column('jsonb')
  tried: Attempt[];

  @Column('text', { nullable: true })
  targetGroup: string | null;

  @Column('text', { nullable: true })
  ask: Ask | null;

  @Column('text', { array: true })
  substanceAreas: SubstanceArea[];

  @Column('text', { array: true })
  areas: string[];

  @Column('text', { nullable: true })
  leadCounty: string | null;

  @Column('text')
  urgency: Urgency;

  @Column('text')
  visibility: Visibility;

  /** Null unless it is restricted. */
  @Column('jsonb', { nullable: true })
  cleared: Cleared | null = null;

  @Column('uuid')
  askerOrganisation: string;

  @Column('text')
  askerLevel: Level;

  @Column('text')
  status: NeedStatus = 'draft';

  /** The organisation that wrote it on the asker's behalf, if another did. */
  @Column('uuid', { nullable: true })
  writtenBy: string | null = null;

  /** Counts the versions of the asker's words, from 1. */
  @Column('int')
  revision = 1;

  /** When the present words were written. */
  @Column('timestamptz')
  wordsAt: Date;

  /** Who wrote the present words. */
  @Column('jsonb')
  wordsBy: By;

  @Column('text', { nullable: true })
  custodianLevel: Level | null = null;

  @Column('uuid', { nullable: true })
  custodianOrganisation: string | null = null;

  @Column('jsonb')
  hops: Hop[] = [];

  /** Asker, who wrote for it, every custodian so far and whoever is asked to be one: they always read it. */
  @Column('uuid', { array: true })
  line: string[];

  @Column('uuid', { nullable: true })
  handler: string | null = null;

  /** The open proposal to refer it; it ends with whatever changes the status. */
  @Column('jsonb', { nullable: true })
  referral: Proposal | null = null;

  @Column('jsonb')
  infoRequests: InfoRequest[] = [];

  @Column('jsonb')
  responses: Response[] = [];

  /** The levels whose decline the asker has appealed. */
  @Column('text', { array: true })
  appealed: Level[] = [];

  /** The theme that it is a member of. */
  @Column('uuid', { nullable: true })
  theme: string | null = null;

  /** How often the asker was reminded since it was answered or declined last. */
  @Column('int')
  reminders = 0;

  @Column('text', { nullable: true })
  verdict: Verdict | null = null;

  @Column('text', { nullable: true })
  verdictText: string | null = null;

  @Column('timestamptz')
  draftedAt: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null = null;

  /** When the latest answer came; null again when it is reopened. */
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null = null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null = null;

  @Column('timestamptz', { nullable: true })
  reopenedAt: Date | null = null;

  /** What the asker says of each response, in their order. */
  @Column('jsonb')
  followUps: FollowUp[] = [];

  /** Null unless somebody must act. */
  @Column('jsonb', { nullable: true })
  clocks: Clocks | null = null;

  /** When the custodian must have acted; null while nothing is due. */
  @Column('timestamptz', { nullable: true })
  nextDue: Date | null = null;

  /** When the clock warns the custodian. */
  @Column('timestamptz', { nullable: true })
  warnsAt: Date | null = null;

  /** When the clock passes it up, or at national level says that it is overdue. */
  @Column('timestamptz', { nullable: true })
  overdueAt: Date | null = null;

  /** When the clock acts because the asker has said nothing. */
  @Column('timestamptz', { nullable: true })
  silentAt: Date | null = null;

  /** Counties other than the asker's that are told how it goes. */
  @Column('text', { array: true })
  sharedWith: string[] = [];

  override get dataclass(): Visibility {
    return this.visibility;
  }

  get asker(): Asker {
    const { askerOrganisation: organisation, askerLevel: level, county, municipality } = this;
    return { organisation, level, county, municipality };
  }

  /** Who must act now; null for a draft. */
  get custodian(): Custodian | null {
    if (!this.custodianOrganisation || !this.custodianLevel) return null;
    return { hop: this.hops.length, level: this.custodianLevel, organisation: this.custodianOrganisation };
  }

  /** What a change must have seen: the sequence, or of a draft, which has none, the revision. */
  get version(): number {
    return this.status === 'draft' ? this.revision : this.sequence;
  }
}
