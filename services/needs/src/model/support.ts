import {
  Refusal,
  SupportGiven,
  SupportRedacted,
  SupportWithdrawn,
  type BlankedTexts,
  type By,
  type RedactionReason,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { said } from './need-change.js';
import type { Who } from './who.js';

/** What an organisation supports: somebody else's need, or a theme. */
export interface Supported {
  need?: string;
  theme?: string;
}

/** "We too": an organisation needs the same. */
@Entity()
export class Support extends Aggregate {
  @Column('uuid', { nullable: true })
  need: string | null = null;

  @Column('uuid', { nullable: true })
  theme: string | null = null;

  @Column('uuid')
  organisation: string;

  @Column('boolean')
  withdrawn = false;

  /** That of an organisation, not given yet. */
  static by(
    { organisation, level, county, municipality }: Who,
    id: string,
    { need = null, theme = null }: Partial<Record<keyof Supported, string | null>>,
  ): Support {
    return Object.assign(new Support(), { id, level, county, municipality, need, theme, organisation });
  }

  give(who: Who, text?: string): SupportGiven {
    if (this.sequence > 0 && !this.withdrawn)
      throw new Refusal('conflict', 'supported-already', 'Your organisation supports it already.');
    this.withdrawn = false;
    return said(SupportGiven, { ...this.facts(who), text });
  }

  withdraw(who: Who): SupportWithdrawn {
    if (this.sequence === 0 || this.withdrawn)
      throw new Refusal(
        'conflict',
        'not-supported',
        'Your organisation does not support it: there is nothing to take back.',
      );
    this.withdrawn = true;
    return said(SupportWithdrawn, this.facts(who));
  }

  /** `blanked`: in what was said of it, where alone its texts are. */
  redact({ by, reason }: { by: By; reason: RedactionReason }, blanked: BlankedTexts[]): SupportRedacted {
    return said(SupportRedacted, { ...this.facts({ by: () => by }), reason, blanked });
  }

  private facts(who: Pick<Who, 'by'>): SupportWithdrawn {
    const { id: support, need, theme, organisation } = this;
    return { support, need: need ?? undefined, theme: theme ?? undefined, organisation, by: who.by() };
  }
}
