import {
  PostClosed,
  PostEstablished,
  PostRevised,
  Refusal,
  type By,
  type Role,
  type SubstanceArea,
} from '@lanken/contracts';
import { Column, Entity } from 'typeorm';
import type { Appointment } from './appointment.js';
import type { Day } from './day.js';
import { Located } from './located.js';
import type { Organisation } from './organisation.js';
import { fullest } from './post-share.js';
import { whyRoleDoesNotFit } from './role-places.js';
import { saying } from './saying.js';

export interface PostTerms {
  id: string;
  role: Role;
  substanceAreas: SubstanceArea[];
  share: number;
}

/** A role that an organisation has for somebody to fill. A post is not a person: one that nobody holds is vacant. */
@Entity()
export class Post extends Located {
  /** Share of full time, per cent. */
  @Column('int')
  share: number;

  /** Since when it is vacant, as was said last; none while it is filled. */
  @Column('date', { nullable: true })
  vacantSince: Day | null;

  /** The next day on which somebody begins or leaves, as far as is known. */
  @Column('date', { nullable: true })
  lookOn: Day | null = null;

  /** The first day on which it no longer is. */
  @Column('date', { nullable: true })
  closed: Day | null = null;

  establish(organisation: Organisation, terms: PostTerms, today: Day, by: By): PostEstablished {
    organisation.must('active');
    const unfit = whyRoleDoesNotFit(terms.role, organisation);
    if (unfit)
      throw new Refusal('unprocessable', 'role-does-not-fit', unfit, [{ pointer: '/role', message: unfit }]);
    Object.assign(this, terms, { vacantSince: today });
    this.settle(organisation);
    return saying(PostEstablished, { ...this.whole(), by });
  }

  /** Has another share, or other substance areas; `held` are the appointments to it. */
  revise(
    { share, substanceAreas }: Partial<Pick<PostTerms, 'share' | 'substanceAreas'>>,
    held: Appointment[],
    today: Day,
    by: By,
  ): PostRevised {
    this.mustBeOpen();
    const most = fullest(held, { from: today, to: null });
    if (share !== undefined && most.share > share) {
      const message = `On ${most.day} its holders have ${most.share} % of full time together: the post cannot have ${share} %.`;
      throw new Refusal('conflict', 'share-is-held', message, [{ pointer: '/share', message }]);
    }
    this.share = share ?? this.share;
    this.substanceAreas = substanceAreas ?? this.substanceAreas;
    return saying(PostRevised, { ...this.whole(), by });
  }

  /** Its organisation lies elsewhere now. */
  moveWith(organisation: Organisation, by: By): PostRevised {
    this.lieIn(organisation.place);
    return saying(PostRevised, { ...this.whole(), by });
  }

  /** Closes it today. `siblings` are the other open posts of its role in the organisation. */
  close(held: Appointment[], siblings: Post[], today: Day, by: By): PostClosed {
    this.mustBeOpen();
    if (this.role === 'county_coordinator' && !siblings.length)
      throw new Refusal(
        'conflict',
        'last-coordinator-post',
        'This is the last coordinator post of the county: every county has a coordinator or an open vacancy.',
      );
    return this.end(held, today, by);
  }

  /** As `close`, when its organisation ceases. */
  end(held: Appointment[], today: Day, by: By): PostClosed {
    const holder = held.find((appointment) => appointment.stateOn(today) !== 'ended');
    if (holder)
      throw new Refusal(
        'conflict',
        'post-is-held',
        `The post is held by the appointment ${holder.id}: end that first.`,
      );
    this.closed = today;
    this.lookOn = null;
    return saying(PostClosed, { post: this.id, from: today, by });
  }

  mustBeOpen(): void {
    if (this.closed)
      throw new Refusal('conflict', 'post-is-closed', `The post was closed on ${this.closed}.`);
  }

  /** What its events say of it. */
  whole() {
    return { post: this.id, ...this.gives(), share: this.share };
  }
}
