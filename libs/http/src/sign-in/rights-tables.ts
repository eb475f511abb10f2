import type { Level, Role, SubstanceArea } from '@lanken/contracts';
import { ForwardOnly } from '@lanken/persistence';
import { Column, Entity, PrimaryColumn, type QueryRunner } from 'typeorm';

/** The copy of a link between a sign-in and a person. */
@Entity()
export class RightsIdentity {
  @PrimaryColumn('text')
  identity: string;

  @Column('uuid')
  person: string;
}

/** The copy of an appointment, or of a grant of access, that has not ended, for days without a leave: a leave between gives it two rows. */
@Entity()
export class RightsAppointment {
  @PrimaryColumn('uuid')
  appointment: string;

  @Column('uuid')
  person: string;

  @Column('uuid')
  organisation: string;

  @Column('text')
  role: Role;

  @Column('text')
  level: Level;

  @Column('text')
  county: string;

  @Column('text')
  municipality: string;

  @Column('text', { array: true })
  substanceAreas: SubstanceArea[];

  /** First day. */
  @PrimaryColumn('date')
  starts: string;

  /** Last day, included; null while it is open. */
  @Column('date', { nullable: true })
  ends: string | null;

  /** Whether it lets its holder read, and nothing else. */
  @Column('boolean')
  readOnly: boolean;
}

/** The tables of a copied right; the directory has views of these names instead. */
export class CreateRights1764000000100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table rights_identity (identity text primary key, person uuid not null);
      create table rights_appointment (
        appointment uuid primary key,
        person uuid not null,
        organisation uuid not null,
        role text not null,
        level text not null,
        county text not null,
        municipality text not null,
        substance_areas text[] not null,
        starts date not null,
        ends date
      );
      create index rights_appointment_by_person on rights_appointment (person);`);
  }
}

/** An appointment has a row for the days before a leave, and one for those after. */
export class SplitRights1764000000110 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table rights_appointment drop constraint rights_appointment_pkey;
      alter table rights_appointment add primary key (appointment, starts);`);
  }
}

/** Whoever has access by a grant may only read, unless that says more. */
export class RestrictRights1764000000120 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table rights_appointment add read_only boolean not null default false');
  }
}
