import {
  InitiativeFinished,
  InitiativePartnerSet,
  InitiativeProposed,
  InitiativeRevised,
  InitiativeStarted,
  Refusal,
  type By,
  type InitiativeFacts,
  type PartnerState,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import { checkParties, whatLacks, type Party } from './cooperation.js';
import type { Day } from './day.js';
import { InitiativePartner } from './initiative-partner.js';
import { InitiativeRecord, type InitiativeState, type InitiativeTerms } from './initiative-record.js';
import type { Organisation } from './organisation.js';
import { saying } from './saying.js';

/** What somebody has to say to an initiative that they were asked to. */
export interface PartnerAnswer {
  state: Exclude<PartnerState, 'invited'>;
  reason?: string;
}

/** Public bodies and associations do something together; nobody is bound to what they have not agreed to. */
@Entity()
export class Initiative extends InitiativeRecord {
  propose(
    id: string,
    terms: InitiativeTerms,
    lead: Organisation,
    asked: Party[],
    by: By,
  ): { said: InitiativeProposed; partners: InitiativePartner[] } {
    checkParties([lead, ...asked], '/partners');
    if (asked.some((party) => party.id === lead.id)) throw leads(lead);
    const { county, municipality } = lead.place;
    Object.assign(this, {
      id,
      level: lead.level,
      county,
      municipality,
      ...terms,
      lead: lead.id,
      state: 'proposed',
    });
    const partners = [
      InitiativePartner.of(id, lead, 'agreed'),
      ...asked.map((party) => InitiativePartner.of(id, party, 'invited')),
    ];
    return { said: saying(InitiativeProposed, this.facts(partners, by)), partners };
  }

  /** Proposes something else: who had agreed must agree anew. */
  revise(terms: InitiativeTerms, partners: InitiativePartner[], by: By): InitiativeRevised {
    this.must('proposed');
    Object.assign(this, terms);
    for (const partner of partners)
      if (partner.organisation !== this.lead && partner.state === 'agreed') partner.state = 'invited';
    return saying(InitiativeRevised, this.facts(partners, by));
  }

  /** Asks one more, or asks again who has declined or left; gives the partner. */
  invite(
    party: Party,
    known: InitiativePartner | undefined,
    by: By,
  ): { said: InitiativePartnerSet; partner: InitiativePartner } {
    this.must('proposed', 'ongoing');
    if (party.state !== 'active') {
      const message = `${party.name} is ${party.state}.`;
      throw new Refusal('unprocessable', 'party-not-active', message, [
        { pointer: '/organisation', message },
      ]);
    }
    if (known && (known.state === 'invited' || known.state === 'agreed'))
      throw new Refusal('conflict', 'partner-already', `${party.name} is ${known.state} already.`);
    const partner = known ?? InitiativePartner.of(this.id, party, 'invited');
    Object.assign(partner, { state: 'invited', reason: null });
    return { said: this.set(partner, by), partner };
  }

  /** A partner agrees, declines or leaves; an ongoing initiative that nobody of a kind is left in is stopped by that. */
  answer(
    partner: InitiativePartner,
    { state, reason }: PartnerAnswer,
    partners: InitiativePartner[],
    today: Day,
    by: By,
  ): (InitiativePartnerSet | InitiativeFinished)[] {
    this.must('proposed', 'ongoing');
    if (partner.organisation === this.lead)
      throw new Refusal(
        'conflict',
        'lead-stays',
        'The organisation that leads the initiative finishes it instead.',
      );
    const from = state === 'left' ? 'agreed' : 'invited';
    if (partner.state !== from)
      throw new Refusal(
        'conflict',
        'partner-state',
        `The partner is ${partner.state}; this takes one that is ${from}.`,
      );
    Object.assign(partner, { state, reason: reason ?? null });
    const said = this.set(partner, by);
    const lacking = this.state === 'ongoing' && whatLacks(agreedOf(partners));
    return lacking ? [said, this.end('stopped', `There is no longer ${lacking} in it.`, today, by)] : [said];
  }

  start(partners: InitiativePartner[], today: Day, by: By): InitiativeStarted {
    this.must('proposed');
    if (partners.some(({ state }) => state === 'invited'))
      throw new Refusal('conflict', 'partners-undecided', 'Not all who were asked have answered yet.');
    const lacking = whatLacks(agreedOf(partners));
    if (lacking)
      throw new Refusal(
        'conflict',
        'partners-missing',
        `It takes a public body and an association; ${lacking} is missing.`,
      );
    Object.assign(this, { state: 'ongoing', started: today });
    return saying(InitiativeStarted, { initiative: this.id, from: today, by });
  }

  /** Ends with its result; one that has not begun can only be stopped. */
  finish(outcome: 'completed' | 'stopped', result: string, today: Day, by: By): InitiativeFinished {
    if (outcome === 'completed') this.must('ongoing');
    else this.must('proposed', 'ongoing');
    return this.end(outcome, result, today, by);
  }

  private end(outcome: 'completed' | 'stopped', result: string, today: Day, by: By): InitiativeFinished {
    Object.assign(this, { state: outcome, finished: today, result });
    return saying(InitiativeFinished, { initiative: this.id, outcome, from: today, result, by });
  }

  private set({ organisation, state, reason }: InitiativePartner, by: By): InitiativePartnerSet {
    const why = reason ? { reason } : {};
    return saying(InitiativePartnerSet, { initiative: this.id, organisation, state, ...why, by });
  }

  private must(...states: InitiativeState[]): void {
    if (states.includes(this.state)) return;
    const message = `The initiative is ${this.state}; this takes one that is ${states.join(' or ')}.`;
    throw new Refusal('conflict', 'initiative-state', message);
  }

  private facts(partners: InitiativePartner[], by: By): InitiativeFacts {
    const { id: initiative, title, purpose, substanceAreas, visibility, lead } = this;
    const others = partners.map(({ organisation }) => organisation).filter((id) => id !== lead);
    return { initiative, title, purpose, substanceAreas, visibility, lead, partners: others, by };
  }
}

const agreedOf = (partners: InitiativePartner[]): InitiativePartner[] =>
  partners.filter(({ state }) => state === 'agreed');

function leads({ name }: Organisation): Refusal {
  const message = `${name} leads the initiative: it need not be asked.`;
  return new Refusal('unprocessable', 'parties-unfit', message, [{ pointer: '/partners', message }]);
}
