import { Refusal } from '@lanken/contracts';
import { Answers, By, Caller, Id, SignedIn, type Actor } from '@lanken/http';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AssociationShown, selectAssociations } from './association-shown.js';

@Controller('directory/v1/associations')
export class ShowAssociation {
  constructor(private readonly dataSource: DataSource) {}

  /** The registration of an association: for who has registered it, its county's coordinator and an administrator. */
  @Get(':id')
  @SignedIn({ acting: true })
  @Answers(AssociationShown)
  async show(@Id() id: string, @Caller() { person }: Caller, @By() by?: Actor): Promise<AssociationShown> {
    const select = `${selectAssociations} where organisation.id = $1`;
    const [association] = await this.dataSource.query<AssociationShown[]>(select, [id]);
    if (!association || (association.person !== person && !decides(by, association)))
      throw new Refusal('not-found', 'association-not-found', `There is no registration with the id ${id}.`);
    return association;
  }
}

const decides = (by: Actor | undefined, { county }: AssociationShown): boolean =>
  by?.role === 'administrator' || (by?.role === 'county_coordinator' && by.county === county);
