import {
  noCounty,
  noMunicipality,
  Refusal,
  StructureActivated,
  StructureEnded,
  StructureFormed,
  StructureRevised,
  StructureRevived,
  StructureWentDormant,
  byClock,
  type By,
  type Role,
  type StructureFacts,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import type { Day } from './day.js';
import { lastDayAwake } from './rhythm.js';
import { saying } from './saying.js';
import { checkFrame, type StructureFrame, type StructureTerms } from './structure-frame.js';
import { StructureRecord, type StructureState } from './structure-record.js';

/** Organisations that meet over one or more counties, or in the whole country; or a body of such a structure. */
@Entity()
export class Structure extends StructureRecord {
  form(id: string, terms: StructureTerms, frame: StructureFrame, by: By): StructureFormed {
    checkFrame(terms, frame);
    this.stand(id, terms, frame);
    Object.assign(this, { partOf: frame.parent?.id ?? null, membersHold: null, state: 'forming' });
    return saying(StructureFormed, this.facts(by));
  }

  /** The network of those who hold a role: it is there by itself, and works from its first day. */
  formNetwork(
    id: string,
    terms: StructureTerms,
    { convenor, role, today }: { convenor: StructureFrame['convenor']; role: Role; today: Day },
    by: By,
  ): [StructureFormed, StructureActivated] {
    this.stand(id, terms, { convenor, bodies: [] });
    Object.assign(this, { partOf: null, membersHold: role, state: 'forming' });
    const formed = saying(StructureFormed, this.facts(by));
    return [formed, this.begin(today, by)];
  }

  /** Has other terms; a rhythm that it keeps wakes it when it was dormant. */
  revise(
    terms: Omit<StructureTerms, 'kind'>,
    frame: StructureFrame,
    today: Day,
    by: By,
  ): (StructureRevised | StructureRevived)[] {
    this.must('forming', 'active', 'dormant');
    if (this.membersHold) this.staysAsItIs(terms, frame);
    checkFrame({ ...terms, kind: this.kind }, frame);
    Object.assign(this, terms, { convenor: frame.convenor.id });
    this.setAlarm();
    const revised = saying(StructureRevised, this.facts(by));
    return this.state === 'dormant' && !this.isOverdue(today) ? [revised, this.revive({}, by)] : [revised];
  }

  /** Its convenor has ceased: the successor calls its meetings. */
  passTo(convenor: { id: string }, by: By): StructureRevised {
    this.convenor = convenor.id;
    return saying(StructureRevised, this.facts(by));
  }

  /** Begins to work; `members` is how many organisations are members. */
  activate(members: number, today: Day, by: By): StructureActivated {
    this.must('forming');
    if (!this.mandate) throw notReady('It has no mandate yet: say what it is for.', '/mandate');
    if (members < 2) throw notReady(`It has ${members} members: it takes two organisations.`, '/members');
    return this.begin(today, by);
  }

  /** A meeting was held on a day; says so when that wakes it. */
  meet(day: Day, meeting: string, today: Day, by: By): StructureRevived | undefined {
    this.must('forming', 'active', 'dormant');
    if (this.lastMet === null || day > this.lastMet) this.lastMet = day;
    this.setAlarm();
    return this.state === 'dormant' && !this.isOverdue(today) ? this.revive({ meeting }, by) : undefined;
  }

  /** Falls asleep when it has not met for twice its rhythm. */
  tellDormant(today: Day): StructureWentDormant | undefined {
    if (this.state !== 'active' || !this.isOverdue(today)) return undefined;
    this.state = 'dormant';
    const lastMet = this.lastMet ? { lastMet: this.lastMet } : {};
    return saying(StructureWentDormant, {
      structure: this.id,
      ...lastMet,
      rhythm: this.rhythm!,
      by: byClock,
    });
  }

  /** `ahead` says in words what must be ended before. */
  end(reason: string, today: Day, ahead: string[], by: By): StructureEnded {
    this.must('forming', 'active', 'dormant');
    if (this.membersHold)
      throw new Refusal('conflict', 'network-stays', 'This network is there by itself: it does not end.');
    if (ahead.length)
      throw new Refusal(
        'conflict',
        'structure-in-use',
        `End or cancel first what it still has: ${ahead.join(', ')}.`,
      );
    this.state = 'ended';
    this.ended = today;
    this.setAlarm();
    return saying(StructureEnded, { structure: this.id, from: today, reason, by });
  }

  /** Refuses when it is in another state than one of these. */
  must(...states: StructureState[]): void {
    if (states.includes(this.state)) return;
    const message = `The structure is ${this.state}; this takes one that is ${states.join(' or ')}.`;
    throw new Refusal('conflict', 'structure-state', message);
  }

  private stand(id: string, terms: StructureTerms, { convenor }: StructureFrame): void {
    const county = terms.counties.length ? convenor.county : noCounty;
    const level = county === noCounty ? 'national' : 'county';
    const place = { level, county, municipality: noMunicipality };
    Object.assign(this, { id, ...place, ...terms, convenor: convenor.id });
  }

  private begin(today: Day, by: By): StructureActivated {
    this.state = 'active';
    this.activeSince = today;
    this.setAlarm();
    return saying(StructureActivated, { structure: this.id, from: today, by });
  }

  private revive(cause: { meeting?: string }, by: By): StructureRevived {
    this.state = 'active';
    return saying(StructureRevived, { structure: this.id, ...cause, by });
  }

  private setAlarm(): void {
    const since = [this.activeSince, this.lastMet]
      .filter((day) => day !== null)
      .sort()
      .at(-1);
    const asleep = this.state === 'forming' || this.state === 'ended' || !this.rhythm || !since;
    this.awakeUntil = asleep ? null : lastDayAwake(since, this.rhythm!);
  }

  private isOverdue(today: Day): boolean {
    return this.awakeUntil !== null && this.awakeUntil < today;
  }

  private staysAsItIs(terms: Omit<StructureTerms, 'kind'>, { convenor }: StructureFrame): void {
    const same =
      terms.counties.join() === this.counties.join() &&
      convenor.id === this.convenor &&
      terms.visibility === this.visibility;
    if (!same)
      throw new Refusal(
        'conflict',
        'network-stays',
        'The counties, the convenor and the visibility of this network are given: only its title, mandate and rhythm change.',
      );
  }

  private facts(by: By): StructureFacts {
    const { id: structure, kind, title, counties, convenor, visibility } = this;
    return {
      structure,
      kind,
      title,
      ...(this.mandate && { mandate: this.mandate }),
      counties,
      convenor,
      visibility,
      ...(this.rhythm && { rhythm: this.rhythm }),
      ...(this.partOf && { partOf: this.partOf }),
      ...(this.membersHold && { membersHold: this.membersHold }),
      by,
    };
  }
}

const notReady = (message: string, pointer: string): Refusal =>
  new Refusal('conflict', 'structure-not-ready', message, [{ pointer, message }]);
