import {
  OrganisationAreaSet,
  OrganisationIdentified,
  OrganisationMoved,
  OrganisationRenamed,
  OrganisationVerificationAsked,
  OrganisationVerified,
  Refusal,
  byClock,
  type By,
  type IdentifierScheme,
} from '@lanken/contracts';
import type { Day } from './day.js';
import { followedBy, precededBy } from './eras.js';
import { OrganisationRecord, type OrganisationState } from './organisation-record.js';
import { refuseTwin } from './organisation-twin.js';
import { levelOf, type Area } from './place.js';
import { saying } from './saying.js';
import { setArea, type AreaDays } from './works-in.js';
import { hasCome } from './wrong-days.js';

/** What is said of an organisation while it is: names, places, numbers, areas, and whether it is true. */
export abstract class OrganisationEntry extends OrganisationRecord {
  /** Has another name from a day on, today at the latest; `others` as of `register`. */
  rename(name: string, from: Day, today: Day, others: OrganisationRecord[], by: By): OrganisationRenamed {
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
  move(to: Area, from: Day, today: Day, others: OrganisationRecord[], by: By): OrganisationMoved {
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

  /** Who answers for it says that all of it is true. */
  verify(today: Day, by: By): OrganisationVerified {
    this.must('active');
    this.verified = today;
    this.freshen(today);
    return saying(OrganisationVerified, { organisation: this.id, by });
  }

  /** Asks whether it is true, when it is time. */
  askForVerification(today: Day): OrganisationVerificationAsked | undefined {
    const freshness = this.ask(today);
    const verified = this.verified && { verified: this.verified };
    return (
      freshness &&
      saying(OrganisationVerificationAsked, { organisation: this.id, freshness, ...verified, by: byClock })
    );
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

  private moved(former: Area, from: Day, by: By): OrganisationMoved {
    const { county: formerCounty, municipality: formerMunicipality } = former;
    return saying(OrganisationMoved, { ...this.facts(), formerCounty, formerMunicipality, from, by });
  }
}
