import {
  AgreementConfirmed,
  AgreementDeclined,
  AgreementEnded,
  AgreementEndingSoon,
  AgreementProposed,
  byClock,
  Refusal,
  type By,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import { AgreementRecord, type AgreementState } from './agreement-record.js';
import { checkParties, type Party } from './cooperation.js';
import { daysAfter, type Day } from './day.js';
import type { Organisation } from './organisation.js';
import { saying } from './saying.js';
import { wrongDays } from './wrong-days.js';

/** What a party enters. */
export interface AgreementTerms {
  id: string;
  title: string;
  link: string | null;
  initiative: string | null;
  from: Day;
  /** The last day. */
  to: Day;
  /** How many days before the last its end is near. */
  notice: number;
}

/** Public bodies and associations have agreed on something from a day to a day; it holds when every party has confirmed it. */
@Entity()
export class Agreement extends AgreementRecord {
  /** `parties` are all of them, also who enters it, which confirms it by that. */
  propose(
    { notice, ...terms }: AgreementTerms,
    entering: Organisation,
    parties: Party[],
    { replaces, today }: { replaces?: Agreement; today: Day },
    by: By,
  ): AgreementProposed {
    const ids = parties.map(({ id }) => id);
    if (!ids.includes(entering.id))
      throw new Refusal('forbidden', 'not-allowed', 'An agreement is entered by one of its parties.');
    checkParties(parties, '/parties');
    if (terms.to < terms.from)
      throw wrongDays(`The last day ${terms.to} lies before the first, ${terms.from}.`, '/to');
    if (terms.to < today)
      throw wrongDays(`The last day ${terms.to} has passed: it is ${today} today.`, '/to');
    replaces?.mustGiveWay(ids);
    const { level, place } = entering;
    Object.assign(this, {
      level,
      ...place,
      ...terms,
      parties: ids,
      confirmed: [entering.id],
      state: 'proposed',
    });
    Object.assign(this, { replaces: replaces?.id ?? null, nearFrom: daysAfter(terms.to, -notice) });
    const { id: agreement, title, link, initiative, from, to } = terms;
    return saying(AgreementProposed, {
      agreement,
      title,
      ...(link && { link }),
      ...(initiative && { initiative }),
      ...(replaces && { replaces: replaces.id }),
      parties: ids,
      from,
      to,
      by,
    });
  }

  /** With the last party it holds, and takes the place of what it replaces. */
  confirm(organisation: string, replaces: Agreement | undefined, by: By): AgreementConfirmed {
    this.mustAwait(organisation);
    this.confirmed = [...this.confirmed, organisation];
    const holds = this.confirmed.length === this.parties.length;
    if (holds) {
      this.state = 'agreed';
      if (replaces) replaces.replacedBy ??= this.id;
    }
    return saying(AgreementConfirmed, { agreement: this.id, organisation, holds, by });
  }

  decline(organisation: string, reason: string, by: By): AgreementDeclined {
    this.mustAwait(organisation);
    this.state = 'declined';
    return saying(AgreementDeclined, { agreement: this.id, organisation, reason, by });
  }

  /** Its last day is near, and nothing has come in its place. */
  tellEndingSoon(today: Day): AgreementEndingSoon | undefined {
    const near = this.nearFrom <= today && today <= this.to;
    if (this.state !== 'agreed' || this.replacedBy || this.nearSaid || !near) return undefined;
    this.nearSaid = true;
    return saying(AgreementEndingSoon, { agreement: this.id, to: this.to, by: byClock });
  }

  /** Ends it before its last day; one that is not agreed yet is withdrawn by whoever has entered it. */
  end(lastDay: Day, reason: string, today: Day, by: By): AgreementEnded {
    this.must('proposed', 'agreed');
    if (this.to < today) throw new Refusal('conflict', 'agreement-over', `Its last day was ${this.to}.`);
    if (lastDay < today) throw wrongDays(`It ends today, ${today}, at the earliest.`, '/lastDay');
    if (lastDay > this.to) throw wrongDays(`Its last day is ${this.to} anyway.`, '/lastDay');
    this.state = 'ended';
    this.to = lastDay;
    return saying(AgreementEnded, { agreement: this.id, lastDay, reason, by });
  }

  private mustGiveWay(parties: string[]): void {
    this.must('agreed');
    const same = this.parties.every((party) => parties.includes(party));
    if (this.replacedBy || !same) {
      const message = this.replacedBy
        ? `Another has come in its place already: ${this.replacedBy}.`
        : 'All of its parties must be parties of what comes in its place.';
      throw new Refusal('unprocessable', 'cannot-replace', message, [{ pointer: '/replaces', message }]);
    }
  }

  private mustAwait(organisation: string): void {
    this.must('proposed');
    if (!this.parties.includes(organisation))
      throw new Refusal('forbidden', 'not-allowed', 'An agreement is confirmed or declined by its parties.');
    if (this.confirmed.includes(organisation))
      throw new Refusal('conflict', 'confirmed-already', 'Your organisation has confirmed it already.');
  }

  private must(...states: AgreementState[]): void {
    if (states.includes(this.state)) return;
    const message = `The agreement is ${this.state}; this takes one that is ${states.join(' or ')}.`;
    throw new Refusal('conflict', 'agreement-state', message);
  }
}
