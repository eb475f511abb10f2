import type { NamedAggregate } from '@lanken/persistence';
import type { EntityManager } from 'typeorm';

/** The only way to write: rows and the events that say so are saved together, or not at all. */
export interface Transaction {
  /** The time of everything in it. */
  readonly now: Date;
  /** For reading; what was saved in this transaction is seen after `flush()`. */
  readonly manager: EntityManager;
  /** A new UUIDv7. */
  newId(): string;
  /** Locks and loads by id; refuses with `<entity>-not-found`. The same id gives the same object. */
  load<E extends object>(entity: new () => E, id: string): Promise<E>;
  /** As `load`, but undefined where there is none. */
  find<E extends object>(entity: new () => E, id: string): Promise<E | undefined>;
  /** Writes the row at the end: inserts it, or updates it by its primary key. */
  save(entity: object): void;
  /** Deletes the row at the end. */
  remove(entity: object): void;
  /** Says the event of the aggregate and saves it; an event that breaks its contract fails the transaction. */
  say(aggregate: NamedAggregate, event: object): void;
  /** Does the writing statement at the end, together with all else; its text is constant, what it returns is not seen. */
  write(text: string, values: unknown[]): void;
  /** Writes now what would be written at the end. */
  flush(): Promise<void>;
}
