import {
  NeedCustodyMoved,
  NeedEscalated,
  NeedReferralDeclined,
  NeedReferralProposed,
  NeedReferred,
  NeedReturned,
  Refusal,
  type ClearableText,
  type Level,
} from '@lanken/contracts';
import { attempt, said } from './need-change.js';
import { checkMayClear, clearMore } from './need-cleared.js';
import { factsOf } from './need-facts.js';
import { allow } from './need-guard.js';
import { mustBeTime } from './must-be-time.js';
import { NeedHandling } from './need-handling.js';
import type { Places } from './places.js';
import { holderAbove, holderBelow } from './routing.js';
import { theClock, type Who } from './who.js';

/** How a need goes from one custodian to another. */
export abstract class NeedCustody extends NeedHandling {
  /** `tried`: what was tried where it is now; `clear`: what the level above may read besides, of a restricted need. */
  escalate(who: Who, tried: string, places: Places, now: Date, clear: ClearableText[] = []): NeedEscalated {
    allow(this, 'escalate', who);
    const above = holderAbove(this, places, now);
    checkMayClear(this.cleared, clear, above.level);
    this.make('escalate', who);
    const { level, organisation, hop } = this.custodian!;
    this.tried = [...this.tried, attempt(level, organisation, tried, hop)];
    this.cleared = clearMore(this.cleared, above.level, clear);
    this.passTo(above, 'escalated', now);
    return said(NeedEscalated, { ...factsOf(this, who), automatic: false });
  }

  /** Due date and grace have passed. */
  escalateByClock(places: Places, now: Date): NeedEscalated {
    allow(this, 'escalate-by-clock', theClock);
    mustBeTime('escalate-by-clock', this.overdueAt, now);
    const above = holderAbove(this, places, now);
    this.make('escalate-by-clock', theClock);
    this.passTo(above, 'escalated', now);
    return said(NeedEscalated, { ...factsOf(this, theClock), automatic: true });
  }

  /** `expected`: what is expected of the level that gets it back. */
  return(who: Who, reason: string, expected: string, places: Places, now: Date): NeedReturned {
    allow(this, 'return', who);
    const below = holderBelow(this, places);
    this.make('return', who);
    this.passTo(below, 'returned', now);
    return said(NeedReturned, {
      need: this.id,
      by: who.by(),
      custodian: this.custodian!,
      reason,
      expected,
    });
  }

  proposeReferral(
    who: Who,
    to: { organisation: string; level: Level; county: string },
    text: string,
    now: Date,
  ): NeedReferralProposed {
    allow(this, 'propose-referral', who);
    this.checkReferral(to.organisation);
    this.make('propose-referral', who);
    const { organisation, level, county } = to;
    const by = who.by();
    this.referral = { organisation, level, county, text, by, at: now.toISOString() };
    this.shareWith([county]);
    this.drawLine();
    return said(NeedReferralProposed, { need: this.id, by, organisation, level, county, text });
  }

  acceptReferral(who: Who, now: Date): NeedReferred {
    allow(this, 'accept-referral', who);
    const { level, organisation } = this.referral!;
    this.make('accept-referral', who);
    this.passTo({ level, organisation }, 'referred', now);
    return said(NeedReferred, factsOf(this, who));
  }

  /** The organisation that was asked says no. */
  declineReferral(who: Who, text: string): NeedReferralDeclined {
    return this.endReferral('decline-referral', who, text);
  }

  /** The custodian takes its proposal back. */
  takeBackReferral(who: Who, text?: string): NeedReferralDeclined {
    allow(this, 'take-back-referral', who);
    if (!this.referral)
      throw new Refusal('conflict', 'no-referral', 'No referral is proposed: there is nothing to take back.');
    return this.endReferral('take-back-referral', who, text);
  }

  /** The successor of an organisation that ended takes its places; undefined for a draft, which is not on the bus. */
  succeed(ended: string, successor: string, now: Date): NeedCustodyMoved | undefined {
    this.make('move-custody', theClock);
    const moves = this.custodianOrganisation === ended;
    if (this.askerOrganisation === ended) this.askerOrganisation = successor;
    if (this.writtenBy === ended) this.writtenBy = successor;
    if (this.referral?.organisation === ended) this.referral = { ...this.referral, organisation: successor };
    if (moves) this.passTo({ level: this.custodianLevel!, organisation: successor }, 'moved', now);
    this.drawLine();
    if (this.status === 'draft') return undefined;
    const custodian = moves ? this.custodian! : undefined;
    return said(NeedCustodyMoved, { need: this.id, by: theClock.by(), ended, successor, custodian });
  }

  private endReferral(
    move: 'decline-referral' | 'take-back-referral',
    who: Who,
    text?: string,
  ): NeedReferralDeclined {
    this.make(move, who);
    const { organisation } = this.referral!;
    this.referral = null;
    this.drawLine();
    return said(NeedReferralDeclined, { need: this.id, by: who.by(), organisation, text });
  }

  private checkReferral(organisation: string): void {
    const refuse = (code: string, message: string): Refusal =>
      new Refusal('conflict', code, message, [{ pointer: '/organisation', message }]);
    if (this.referral)
      throw refuse(
        'referral-open',
        `The organisation ${this.referral.organisation} is asked already: wait, or take that back.`,
      );
    if (organisation === this.custodianOrganisation)
      throw refuse('referral-to-custodian', 'Your organisation is the custodian already: name another.');
    if (organisation === this.askerOrganisation)
      throw refuse('referral-to-asker', 'The need goes back to who asks by return, not by referral.');
  }
}
