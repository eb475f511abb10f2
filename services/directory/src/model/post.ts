import { PostEstablished, Refusal, type By, type Role, type SubstanceArea } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import type { Organisation } from './organisation.js';
import { whyRoleDoesNotFit } from './role-places.js';
import { saying } from './saying.js';

export interface PostTerms {
  id: string;
  role: Role;
  substanceAreas: SubstanceArea[];
  share: number;
}

/** A role that an organisation has for somebody to fill. A post is not a person: one that nobody holds is vacant. */
@Entity()
export class Post extends Aggregate {
  @Column('uuid')
  organisation: string;

  @Column('text')
  role: Role;

  @Column('text', { array: true })
  substanceAreas: SubstanceArea[];

  /** Share of full time, per cent. */
  @Column('int')
  share: number;

  establish(organisation: Organisation, terms: PostTerms, by: By): PostEstablished {
    const unfit = whyRoleDoesNotFit(terms.role, organisation);
    if (unfit)
      throw new Refusal('unprocessable', 'role-does-not-fit', unfit, [{ pointer: '/role', message: unfit }]);
    const { level, county, municipality } = organisation;
    const place = { organisation: organisation.id, level, county, municipality };
    const { id, ...given } = terms;
    Object.assign(this, place, terms);
    return saying(PostEstablished, { post: id, ...place, ...given, by });
  }
}
