import { Refusal } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Who } from './who.js';

/** What somebody says of a search to find it again. */
export interface SearchWords {
  name: string;
  /** What the list is asked for, by its parameters. */
  query: object;
  /** Whether all of the organisation may use it. */
  shared?: boolean;
}

/** A list of needs that a person has given a name: theirs alone, or for their organisation to use. */
@Entity()
export class SavedSearch {
  @PrimaryColumn('uuid')
  id: string;

  /** Counts its versions, from 1. */
  @Column('int')
  sequence = 1;

  @Column('uuid')
  person: string;

  /** Where the person held an appointment when they wrote it last. */
  @Column('uuid')
  organisation: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  query: object;

  @Column('boolean')
  shared: boolean;

  @Column('timestamptz')
  changedAt: Date;

  static save(id: string, words: SearchWords, who: Who, now: Date): SavedSearch {
    const search = new SavedSearch();
    search.id = id;
    search.person = who.person;
    search.write(words, who, now);
    return search;
  }

  change(words: SearchWords, who: Who, now: Date): void {
    this.mustBeOwn(who);
    this.sequence += 1;
    this.write(words, who, now);
  }

  /** Refuses who may not change or delete it. Another's that is not shared is not there for them. */
  mustBeOwn(who: Who): void {
    this.mustBeReadable(who);
    if (this.person === who.person) return;
    throw new Refusal(
      'forbidden',
      'not-own-search',
      'Only the person who saved the search can change it: save one of your own.',
    );
  }

  mustBeReadable(who: Who): void {
    if (this.person === who.person || (this.shared && this.organisation === who.organisation)) return;
    throw new Refusal(
      'not-found',
      'saved-search-not-found',
      `There is no saved-search with the id ${this.id}.`,
    );
  }

  private write({ name, query, shared = false }: SearchWords, who: Who, now: Date): void {
    Object.assign(this, { organisation: who.organisation, name, query, shared, changedAt: now });
  }
}
