import type {
  Ask,
  Asker,
  Attempt,
  By,
  Custodian,
  Level,
  ResponseKind,
  SubstanceArea,
  Urgency,
  Verdict,
  Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';
import type { Hop } from './custody.js';
import type { NeedStatus } from './need-moves.js';

/** An answer to a need, as it was given; never changed. */
export interface Response {
  id: string;
  kind: ResponseKind;
  text: string | null;
  pointer: string | null;
  by: By;
  at: string;
}

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

  @Column('uuid')
  askerOrganisation: string;

  @Column('text')
  askerLevel: Level;

  @Column('text')
  status: NeedStatus = 'draft';

  /** Counts the versions of a draft, from 1. */
  @Column('int')
  revision = 1;

  @Column('text', { nullable: true })
  custodianLevel: Level | null = null;

  @Column('uuid', { nullable: true })
  custodianOrganisation: string | null = null;

  @Column('jsonb')
  hops: Hop[] = [];

  /** The asker's organisation and every custodian's so far: they always read it. */
  @Column('uuid', { array: true })
  line: string[];

  @Column('uuid', { nullable: true })
  handler: string | null = null;

  @Column('jsonb')
  responses: Response[] = [];

  @Column('text', { nullable: true })
  verdict: Verdict | null = null;

  @Column('text', { nullable: true })
  verdictText: string | null = null;

  @Column('timestamptz')
  draftedAt: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null = null;

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
