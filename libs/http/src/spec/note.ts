import { Refusal } from '@lanken/contracts';
import { Aggregate, ForwardOnly } from '@lanken/persistence';
import { Column, Entity, type QueryRunner } from 'typeorm';

/** A thing with text and one move: all that a service of the specs needs. */
@Entity()
export class Note extends Aggregate {
  @Column('text')
  title: string;

  @Column('boolean')
  pinned = false;

  pin(): void {
    if (this.pinned) throw new Refusal('conflict', 'note-pinned', 'The note is already pinned.');
    this.pinned = true;
  }
}

export class CreateNote1764000001000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table note (id uuid primary key, sequence int not null, level_since int not null, level text not null,
         county text not null, municipality text not null, title text not null, pinned boolean not null)`,
    );
  }
}
