import {
  noCounty,
  noMunicipality,
  Refusal,
  RoutingSet,
  type By,
  type SubstanceArea,
  type Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { dayBefore, type Day } from './day.js';
import type { Organisation } from './organisation.js';
import { saying } from './saying.js';
import { covers, type Span } from './span.js';
import { wrongDays } from './wrong-days.js';

export interface RoutingTerms {
  id: string;
  /** Absent: the default, for areas that have no routing of their own. */
  substanceArea?: SubstanceArea;
  from: Day;
  to?: Day;
}

/** From a day on a national organisation takes what reaches the national level: of a substance area, or by default. */
@Entity()
export class Routing extends Aggregate {
  @Column('text', { nullable: true })
  substanceArea: SubstanceArea | null;

  @Column('uuid')
  organisation: string;

  @Column('date', { name: 'starts' })
  from: Day;

  /** The last day; before the first when it never applies. */
  @Column('date', { name: 'ends', nullable: true })
  to: Day | null;

  override get dataclass(): Visibility {
    return 'public';
  }

  get term(): Span | undefined {
    return this.to && this.to < this.from ? undefined : { from: this.from, to: this.to };
  }

  appliesOn = (day: Day): boolean => this.term !== undefined && covers(this.term, day);

  /** Begins on `earliest` at the earliest. `others` are those of the same area; the latest of them ends the day before. */
  set(
    terms: RoutingTerms,
    organisation: Organisation,
    { others, earliest }: { others: Routing[]; earliest: Day },
    by: By,
  ): [Routing, RoutingSet][] {
    const { id, substanceArea = null, from, to = null } = terms;
    organisation.must('active');
    if (organisation.level !== 'national') throw unfit(organisation);
    if (from < earliest)
      throw wrongDays(`A routing begins on ${earliest} at the earliest: what was routed stays.`, '/from');
    if (to && to < from) throw wrongDays(`The last day ${to} lies before the first, ${from}.`, '/to');
    if (to && !substanceArea)
      throw wrongDays('The default has no last day: it lasts until another one is set.', '/to');
    const living = others.filter(({ term }) => term);
    const later = living.find((other) => other.from >= from);
    if (later)
      throw wrongDays(
        `The routing ${later.id} begins on ${later.from}: withdraw it first, or begin later.`,
        '/from',
      );
    const before = living.find((other) => other.appliesOn(from));
    const place = { level: 'national', county: noCounty, municipality: noMunicipality };
    Object.assign(this, place, { id, substanceArea, organisation: organisation.id, from, to });
    return [...(before ? [before.lastsUntil(dayBefore(from), by)] : []), [this, this.said(by)]];
  }

  /** Ends one of a substance area; of one to come, it never applies, and the one before goes on. */
  end(lastDay: Day, { others, today }: { others: Routing[]; today: Day }, by: By): [Routing, RoutingSet][] {
    if (!this.term || (this.to && this.to < today))
      throw new Refusal('conflict', 'routing-has-ended', `This routing ended on ${this.to}.`);
    if (this.from > today) {
      const before = others.find(({ to }) => to === dayBefore(this.from));
      return [
        this.lastsUntil(dayBefore(this.from), by),
        ...(before?.term ? [before.lastsUntil(null, by)] : []),
      ];
    }
    if (!this.substanceArea)
      throw new Refusal('conflict', 'default-routing', 'There is always a default: set another one instead.');
    if (lastDay < dayBefore(today) || (this.to && lastDay > this.to))
      throw wrongDays(
        `The last day is ${dayBefore(today)} or later${this.to ? `, up to ${this.to}` : ''}: what was routed stays.`,
        '/lastDay',
      );
    return [this.lastsUntil(lastDay, by)];
  }

  /** Has another last day, or none. */
  lastsUntil(day: Day | null, by: By): [Routing, RoutingSet] {
    this.to = day;
    return [this, this.said(by)];
  }

  private said(by: By): RoutingSet {
    const { id: routing, substanceArea, organisation, from, to } = this;
    const area = substanceArea && { substanceArea };
    return saying(RoutingSet, { routing, ...area, organisation, from, ...(to && { to }), by });
  }
}

function unfit({ name, level }: Organisation): Refusal {
  const message = `${name} is of the level ${level}: what reaches the national level goes to a national organisation.`;
  return new Refusal('unprocessable', 'organisation-unfit', message, [{ pointer: '/organisation', message }]);
}
