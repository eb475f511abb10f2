import { Refusal, StructureMemberSet, type By } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from './day.js';
import { saying } from './saying.js';
import { inWords, overlap, type Span } from './span.js';
import type { Structure } from './structure.js';
import { wrongDays } from './wrong-days.js';

/** An organisation is a member of a structure from a day to a day, by somebody who is named or by whoever coordinates there. */
@Entity()
export class StructureMember {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  structure: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid', { nullable: true })
  person: string | null;

  @Column('date', { name: 'starts' })
  from: Day;

  @Column('date', { name: 'ends', nullable: true })
  to: Day | null;

  /** `others` are the other memberships that there are of the structure. */
  join(
    structure: Structure,
    who: { id: string; organisation: string; person: string | null },
    days: Span,
    others: StructureMember[],
    by: By,
  ): StructureMemberSet {
    Object.assign(this, who, { structure: structure.id });
    return this.setDays(structure, days, others, by);
  }

  setDays(structure: Structure, { from, to }: Span, others: StructureMember[], by: By): StructureMemberSet {
    structure.must('forming', 'active', 'dormant');
    if (structure.membersHold)
      throw new Refusal(
        'conflict',
        'members-hold-a-role',
        `The members of this network are those who hold the role ${structure.membersHold}: appoint them instead.`,
      );
    if (to && to < from) throw wrongDays(`The last day ${to} lies before the first, ${from}.`, '/to');
    const twin = others.find(
      (other) => other.id !== this.id && this.isSame(other) && overlap(other, { from, to }),
    );
    if (twin) throw already(twin);
    Object.assign(this, { from, to });
    return saying(StructureMemberSet, {
      structure: structure.id,
      member: this.id,
      organisation: this.organisation,
      ...(this.person && { personRef: this.person }),
      from,
      ...(to && { to }),
      by,
    });
  }

  private isSame({ organisation, person }: StructureMember): boolean {
    return organisation === this.organisation && person === this.person;
  }
}

const already = (member: StructureMember): Refusal =>
  new Refusal(
    'conflict',
    'member-already',
    `It is a member ${inWords(member)} already, by the membership ${member.id}: change its days instead.`,
  );
