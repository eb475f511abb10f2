import type { Level, Visibility } from '@lanken/contracts';
import { Column, PrimaryColumn } from 'typeorm';

/**
 * A thing whose changes are said as events, one contiguous sequence each; its row is the lock and holds its place. Its
 * class declares the column of its id: TypeORM does not let a class declare that anew.
 */
export abstract class NamedAggregate {
  abstract id: string;

  /** The sequence of its latest event; 0 before the first. */
  @Column('int')
  sequence = 0;

  /** The sequence at which it reached its present level. */
  @Column('int')
  levelSince = 1;

  /** The highest level that it has reached; it never goes down. */
  @Column('text')
  level: Level;

  /** The county at the beginning, for ever; `00` where there is none. */
  @Column('text')
  county: string;

  /** The municipality at the beginning, for ever; `0000` where there is none. */
  @Column('text')
  municipality: string;

  /** Who may see its events; overridden where it varies. */
  get dataclass(): Visibility {
    return 'network';
  }

  /** From its next event on it is of this level. */
  protected rise(to: Level): void {
    this.level = to;
    this.levelSince = this.sequence + 1;
  }
}

/** One that is told apart by a UUID, as most are. */
export abstract class Aggregate extends NamedAggregate {
  @PrimaryColumn('uuid')
  id: string;
}
