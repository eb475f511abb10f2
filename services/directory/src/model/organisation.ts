import {
  OrganisationAreaSet,
  OrganisationDissolved,
  OrganisationIdentified,
  OrganisationMerged,
  OrganisationMoved,
  OrganisationProposed,
  OrganisationRegistered,
  OrganisationRejected,
  OrganisationRenamed,
  Refusal,
  type By,
  type IdentifierScheme,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import type { Day } from './day.js';
import { followedBy, precededBy } from './eras.js';
import { OrganisationRecord, type OrganisationState } from './organisation-record.js';
import { levelOf, type Area } from './place.js';
import { refuseTwin } from './organisation-twin.js';
import { saying } from './saying.js';
import { checkSuccession } from './succession.js';
import { setArea, type AreaDays } from './works-in.js';
import { wrongDays } from './wrong-days.js';

export type OrganisationFacts = Pick<Organisation, 'id' | 'name' | 'kind' | 'county' | 'municipality'>;

/** A body that posts belong to, in its place: a municipality, a county or the whole country. */
@Entity()
export class Organisation extends OrganisationRecord {
  /** `others` are the organisations of the same kind and area that there are already. */
  register(facts: OrganisationFacts, others: Organisation[], by: By): OrganisationRegistered {
    this.enter(facts, others, 'active');
    return saying(OrganisationRegistered, { ...this.facts(), by });
  }

  /** As `register`, for somebody else to decide. */
  propose(facts: OrganisationFacts, others: Organisation[], by: By): OrganisationProposed {
    this.enter(facts, others, 'proposed');
    return saying(OrganisationProposed, { ...this.facts(), by });
  }

  accept(by: By): OrganisationRegistered {
    this.must('proposed');
    this.state = 'active';
    return saying(OrganisationRegistered, { ...this.facts(), by });
  }

  reject(reason: string, by: By): OrganisationRejected {
    this.must('proposed');
    this.state = 'rejected';
    return saying(OrganisationRejected, { organisation: this.id, reason, by });
  }

  /** Has another name from a day on, today at the latest; `others` as of `register`. */
  rename(name: string, from: Day, today: Day, others: Organisation[], by: By): OrganisationRenamed {
    this.must('active');
    hasCome(from, today);
    refuseTwin({ ...this.facts(), id: this.id, name }, others);
    const { name: formerly } = this;
    this.names = followedBy(this.names, { name, from });
    this.name = name;
    return saying(OrganisationRenamed, { ...this.facts(), formerly, from, by });
  }

  /** It becomes known what it was named before the earliest name that is known, which began on `from`. */
  recordFormerName(formerly: string, from: Day, by: By): OrganisationRenamed {
    this.names = precededBy(this.names, { name: formerly, from: null }, from);
    return saying(OrganisationRenamed, { ...this.facts(), formerly, from, by });
  }

  /** Lies elsewhere from a day on, today at the latest; `others` as of `register`, in the new place. */
  move(to: Area, from: Day, today: Day, others: Organisation[], by: By): OrganisationMoved {
    this.must('active', 'proposed');
    hasCome(from, today);
    if (levelOf(to) !== this.level)
      throw new Refusal(
        'unprocessable',
        'wrong-area',
        `${this.name} is of the level ${this.level} and stays there.`,
      );
    refuseTwin({ ...this.facts(), ...to, id: this.id }, others);
    const former = this.place;
    this.places = followedBy(this.places, { ...to, from });
    this.countyNow = to.county;
    this.municipalityNow = to.municipality;
    return this.moved(former, from, by);
  }

  /** It becomes known where it lay before the earliest place that is known, into which it came on `from`. */
  recordFormerPlace(former: Area, from: Day, by: By): OrganisationMoved {
    this.places = precededBy(this.places, { ...former, from: null }, from);
    return this.moved(former, from, by);
  }

  /** A register knows it by this; none takes back what was wrong. */
  identify(scheme: IdentifierScheme, value: string | undefined, by: By): OrganisationIdentified {
    this.must('active', 'proposed', 'merged', 'dissolved');
    if (this.identifiers[scheme] === value)
      throw new Refusal('conflict', 'identifier-known', `That is known of ${this.name} already.`);
    const { [scheme]: _, ...others } = this.identifiers;
    this.identifiers = value === undefined ? others : { ...others, [scheme]: value };
    return saying(OrganisationIdentified, { organisation: this.id, scheme, ...(value && { value }), by });
  }

  /** Works in an area besides its own, from a day to a day. */
  workIn(days: AreaDays, by: By): OrganisationAreaSet {
    this.must('active');
    this.worksIn = setArea(this.worksIn, days, this.place);
    const { area, from, to } = days;
    return saying(OrganisationAreaSet, { organisation: this.id, area, from, ...(to && { to }), by });
  }

  /** Becomes a part of another. */
  merge(into: Organisation, from: Day, today: Day, by: By): OrganisationMerged {
    this.must('active');
    checkSuccession(this, into, from, today);
    this.cease('merged', from, into.id);
    return saying(OrganisationMerged, { organisation: this.id, successor: into.id, from, by });
  }

  /** Ceases to be; without a successor only when it holds nothing, which `held` says in words. */
  dissolve(
    successor: Organisation | undefined,
    from: Day,
    { today, held }: { today: Day; held: string[] },
    by: By,
  ): OrganisationDissolved {
    this.must('active');
    hasCome(from, today);
    if (successor) checkSuccession(this, successor, from, today);
    else if (held.length) throw holds(this.name, held);
    this.cease('dissolved', from, successor?.id ?? null);
    const named = successor && { successor: successor.id };
    return saying(OrganisationDissolved, { organisation: this.id, ...named, from, by });
  }

  /** Refuses when it is in another state than one of these. */
  must(...states: OrganisationState[]): void {
    if (states.includes(this.state)) return;
    const message = `${this.name} is ${this.state}; this takes one that is ${states.join(' or ')}.`;
    throw new Refusal('conflict', 'organisation-state', message);
  }

  /** It as others need to know it. */
  facts() {
    const { id: organisation, name, kind, level } = this;
    return { organisation, name, kind, level, ...this.place };
  }

  private enter(facts: OrganisationFacts, others: Organisation[], state: OrganisationState): void {
    refuseTwin(facts, others);
    const { name, county, municipality } = facts;
    Object.assign(this, facts, { level: levelOf(facts), state });
    this.countyNow = county;
    this.municipalityNow = municipality;
    this.names = [{ name, from: null }];
    this.places = [{ county, municipality, from: null }];
  }

  private moved(former: Area, from: Day, by: By): OrganisationMoved {
    const { county: formerCounty, municipality: formerMunicipality } = former;
    return saying(OrganisationMoved, { ...this.facts(), formerCounty, formerMunicipality, from, by });
  }

  private cease(state: 'merged' | 'dissolved', from: Day, successor: string | null): void {
    this.state = state;
    this.ceased = from;
    this.successor = successor;
  }
}

function hasCome(from: Day, today: Day): void {
  if (from > today)
    throw wrongDays(`This is entered on the day that it takes effect: ${from} has not come yet.`, '/from');
}

function holds(name: string, held: string[]): Refusal {
  const message = `${name} holds ${held.join(', ')}: name the organisation that takes it over.`;
  return new Refusal('conflict', 'successor-required', message, [{ pointer: '/successor', message }]);
}
