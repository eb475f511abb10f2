import {
  OfficeHoursSet,
  Refusal,
  type EveKind,
  type FieldProblem,
  type OfficeHoursFacts,
  type OfficeWeek,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { isInCalendar } from './day.js';
import type { Organisation } from './organisation.js';
import { weekdays } from './office-week.js';
import type { Who } from './who.js';

/** When an organisation works, as it has said; its id is the organisation's. */
@Entity()
export class OfficeHours extends Aggregate {
  @Column('jsonb')
  week: OfficeWeek;

  @Column('text')
  eves: EveKind;

  @Column('text', { array: true })
  freeDays: string[];

  /** Before the organisation has said anything. */
  static unsaid(at: Pick<Organisation, 'organisation' | 'level' | 'county' | 'municipality'>): OfficeHours {
    const { organisation: id, level, county, municipality } = at;
    return Object.assign(new OfficeHours(), { id, level, county, municipality });
  }

  set(who: Who, { week, eves, freeDays }: OfficeHoursFacts): OfficeHoursSet {
    if (who.organisation !== this.id)
      throw new Refusal(
        'forbidden',
        'not-own-organisation',
        'Only a coordinator of the organisation itself can say when it works.',
      );
    mustBePossible(week, freeDays);
    Object.assign(this, { week, eves, freeDays });
    return Object.assign(new OfficeHoursSet(), {
      organisation: this.id,
      by: who.by(),
      week,
      eves,
      freeDays,
    });
  }
}

function mustBePossible(week: OfficeWeek, freeDays: string[]): void {
  const problems: FieldProblem[] = freeDays.flatMap((day, index) =>
    isInCalendar(day) ? [] : [{ pointer: `/freeDays/${index}`, message: `There is no day ${day}.` }],
  );
  if (!weekdays.some((day) => week[day]))
    problems.unshift({ pointer: '/week', message: 'Name at least one day on which the office is open.' });
  if (problems.length)
    throw new Refusal('unprocessable', 'office-hours-impossible', 'Nobody can work so.', problems);
}
