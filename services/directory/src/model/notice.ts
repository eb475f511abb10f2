import {
  byClock,
  noCounty,
  noMunicipality,
  NoticeBounced,
  NoticeSent,
  NoticeUnaddressed,
  type BounceReason,
  type NoticeParameters,
  type NoticeTemplate,
  type Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { saying } from './saying.js';

/** What the directory itself has people hear of. */
export const ownTemplates = ['message_sent', 'meeting_called', 'meeting_moved', 'meeting_cancelled'] as const;
export type Template = NoticeTemplate | (typeof ownTemplates)[number];

/** What the words are filled with: the services' own, and the structure that it is about. */
export interface Parameters extends NoticeParameters {
  structure?: string;
}

/** What is told, as one notice for everybody. */
export interface Tidings {
  key: string;
  template: Template;
  parameters: Parameters;
}

export const noticeStates = ['waiting', 'sent', 'bounced', 'kept', 'unaddressed'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** What somebody is to hear of, once; it stays in their list, whatever becomes of the mail. */
@Entity()
export class Notice extends Aggregate {
  /** Of what it tells: said again, it is the same. */
  @Column('text')
  key: string;

  /** Null where nobody acts for the organisation that should hear of it. */
  @Column('uuid', { nullable: true })
  person: string | null;

  @Column('text')
  template: Template;

  @Column('jsonb')
  parameters: Parameters;

  /** When it was said. */
  @Column('timestamptz')
  said: Date;

  /** The mail that tells it; null where there is none. */
  @Column('text', { nullable: true })
  mail: string | null = null;

  @Column('text')
  state: NoticeState;

  static of(id: string, { key, template, parameters }: Tidings, said: Date): Notice {
    const place = { level: 'national', county: noCounty, municipality: noMunicipality };
    return Object.assign(new Notice(), { id, ...place, key, template, parameters, said });
  }

  override get dataclass(): Visibility {
    return 'restricted';
  }

  /** For somebody, by a mail, or by none: then they find it in their list. */
  address(person: string, mail: string | null): void {
    Object.assign(this, { person, mail, state: mail ? 'waiting' : 'kept' });
  }

  /** For whoever acts for an organisation, which is nobody. */
  addressNobody(organisation: string): NoticeUnaddressed {
    Object.assign(this, { person: null, state: 'unaddressed' });
    return saying(NoticeUnaddressed, { notice: this.id, organisation, by: byClock });
  }

  tellSent(): NoticeSent {
    this.state = 'sent';
    return saying(NoticeSent, { notice: this.id, personRef: this.person!, by: byClock });
  }

  tellBounced(reason: BounceReason, code?: number): NoticeBounced {
    this.state = 'bounced';
    const facts = { notice: this.id, personRef: this.person!, reason, ...(code && { code }) };
    return saying(NoticeBounced, { ...facts, by: byClock });
  }

  /** Its person wants no mail any more. */
  keep(): void {
    this.state = 'kept';
  }
}
