import { Refusal, StructureMemberSet, type By } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from './day.js';
import { saying } from './saying.js';
import type { Structure } from './structure.js';

export interface MemberDays {
  from: Day;
  /** The last day, when it is known. */
  to: Day | null;
}

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
    days: MemberDays,
    others: StructureMember[],
    by: By,
  ): StructureMemberSet {
    Object.assign(this, who, { structure: structure.id });
    return this.setDays(structure, days, others, by);
  }

  setDays(
    structure: Structure,
    { from, to }: MemberDays,
    others: StructureMember[],
    by: By,
  ): StructureMemberSet {
    structure.must('forming', 'active', 'dormant');
    if (structure.membersHold)
      throw new Refusal(
        'conflict',
        'members-hold-a-role',
        `The members of this network are those who hold the role ${structure.membersHold}: appoint them instead.`,
      );
    if (to && to < from) throw wrongDays(`The last day ${to} lies before the first, ${from}.`, '/to');
    const twin = others.find(
      (other) => other.id !== this.id && this.isSame(other) && meets(other, { from, to }),
    );
    if (twin) throw overlap(twin);
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

const meets = (one: MemberDays, other: MemberDays): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);

const wrongDays = (message: string, pointer: string): Refusal =>
  new Refusal('unprocessable', 'wrong-days', message, [{ pointer, message }]);

const overlap = ({ id, from, to }: StructureMember): Refusal =>
  new Refusal(
    'conflict',
    'member-already',
    `It is a member from ${from}${to ? ` to ${to}` : ' on'} already, by the membership ${id}: change its days instead.`,
  );
