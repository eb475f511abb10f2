import { ProgrammeAdopted, ProgrammeEnded, Refusal, type By, type Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import type { Day } from './day.js';
import type { Organisation } from './organisation.js';
import { saying } from './saying.js';
import { wrongDays } from './wrong-days.js';

/** The document in which an organisation says how it prevents harm: where it is found, and when it holds. */
@Entity()
export class Programme extends Aggregate {
  @Column('uuid')
  organisation: string;

  @Column('text')
  title: string;

  @Column('text')
  link: string;

  // `from` and `to` are words of SQL.
  @Column('date', { name: 'starts' })
  from: Day;

  /** The last day, when it is known. */
  @Column('date', { name: 'ends', nullable: true })
  to: Day | null;

  override get dataclass(): Visibility {
    return 'public';
  }

  adopt(
    organisation: Organisation,
    terms: Pick<Programme, 'id' | 'title' | 'link' | 'from' | 'to'>,
    by: By,
  ): ProgrammeAdopted {
    organisation.must('active');
    if (terms.to && terms.to < terms.from)
      throw wrongDays(`The programme holds from ${terms.from}: its last day cannot lie before.`, '/to');
    const { level, county, municipality } = organisation;
    Object.assign(this, { level, county, municipality, organisation: organisation.id, ...terms });
    const { id: programme, title, from, to } = this;
    return saying(ProgrammeAdopted, {
      programme,
      organisation: organisation.id,
      title,
      from,
      ...(to && { to }),
      by,
    });
  }

  /** Holds to a day and no longer: earlier than was said, not later. */
  end(lastDay: Day, by: By): ProgrammeEnded {
    if (this.to && this.to <= lastDay)
      throw new Refusal(
        'conflict',
        'programme-ends-already',
        `The programme holds to ${this.to} anyway: adopt the next one.`,
      );
    this.to = lastDay;
    const { id: programme, organisation } = this;
    return saying(ProgrammeEnded, { programme, organisation, to: lastDay, by });
  }
}
