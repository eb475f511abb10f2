import {
  OrganisationRegistered,
  Refusal,
  type By,
  type OrganisationKind,
  type Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { levelOf } from './place.js';
import { saying } from './saying.js';

export type OrganisationFacts = Pick<Organisation, 'id' | 'name' | 'kind' | 'county' | 'municipality'>;

// An area has one of each; of other kinds it may have several, with names of their own.
const onePerArea: readonly OrganisationKind[] = ['municipality', 'county_board', 'region'];

/** A body that posts belong to, in its place: a municipality, a county or the whole country. */
@Entity()
export class Organisation extends Aggregate {
  @Column('text')
  name: string;

  @Column('text')
  kind: OrganisationKind;

  override get dataclass(): Visibility {
    return 'public';
  }

  /** `others` are the organisations of the same kind and area that there are already. */
  register(facts: OrganisationFacts, others: Organisation[], by: By): OrganisationRegistered {
    const same = others.find((other) => onePerArea.includes(facts.kind) || sounds(other) === sounds(facts));
    if (same) throw alreadyThere(same);
    Object.assign(this, facts, { level: levelOf(facts) });
    const { id, name, kind, level, county, municipality } = this;
    return saying(OrganisationRegistered, { organisation: id, name, kind, level, county, municipality, by });
  }
}

const sounds = ({ name }: { name: string }): string => name.toLocaleLowerCase('sv');

const alreadyThere = ({ name, kind, id }: Organisation): Refusal =>
  new Refusal(
    'conflict',
    'organisation-exists',
    `${name}, of kind ${kind}, is registered for this area already: ${id}.`,
  );
