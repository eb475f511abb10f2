import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a meeting's minutes; earlier ones are kept. */
@Entity()
export class MeetingMinutes {
  @PrimaryColumn('uuid')
  meeting: string;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  text: string;

  @Column('uuid')
  writer: string;

  @Column('timestamptz')
  written: Date;

  static of(minutes: MeetingMinutes): MeetingMinutes {
    return Object.assign(new MeetingMinutes(), minutes);
  }
}
