import {
  OrganisationDissolved,
  OrganisationMerged,
  OrganisationProposed,
  OrganisationRegistered,
  OrganisationRejected,
  Refusal,
  type By,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import type { Day } from './day.js';
import { OrganisationEntry } from './organisation-entry.js';
import type { OrganisationState } from './organisation-record.js';
import { levelOf } from './place.js';
import { refuseTwin } from './organisation-twin.js';
import { saying } from './saying.js';
import { checkSuccession } from './succession.js';
import { hasCome } from './wrong-days.js';

export type OrganisationFacts = Pick<Organisation, 'id' | 'name' | 'kind' | 'county' | 'municipality'>;

/** A body that posts belong to, in its place: a municipality, a county or the whole country. */
@Entity()
export class Organisation extends OrganisationEntry {
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

  private enter(facts: OrganisationFacts, others: Organisation[], state: OrganisationState): void {
    refuseTwin(facts, others);
    const { name, county, municipality } = facts;
    Object.assign(this, facts, { level: levelOf(facts), state });
    this.countyNow = county;
    this.municipalityNow = municipality;
    this.names = [{ name, from: null }];
    this.places = [{ county, municipality, from: null }];
  }

  private cease(state: 'merged' | 'dissolved', from: Day, successor: string | null): void {
    this.state = state;
    this.ceased = from;
    this.successor = successor;
  }
}

function holds(name: string, held: string[]): Refusal {
  const message = `${name} holds ${held.join(', ')}: name the organisation that takes it over.`;
  return new Refusal('conflict', 'successor-required', message, [{ pointer: '/successor', message }]);
}
