import { organisationKinds, type OrganisationKind } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { IsKnownCounty, IsKnownMunicipality } from '../fields/is-known-area.js';
import { IsLine } from '../fields/is-line.js';
import { Organisation } from '../model/organisation.js';
import { areaFor, levelOf } from '../model/place.js';
import { mayRegisterOrganisation } from '../model/who-may.js';
import { oneAtATime } from '../one-at-a-time.js';

class NewOrganisation {
  @IsLine(200)
  name: string;

  @IsIn(organisationKinds)
  kind: OrganisationKind;

  /** Absent for a national organisation, and where a municipality says it. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsKnownMunicipality()
  municipality?: string;
}

@Controller('directory/v1/organisations')
export class RegisterOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** Registers an organisation that is not in the reference data: a region, an association, an agency. */
  @Post()
  @Holding('administrator', 'national_officer')
  register(
    @Body() { name, kind, county, municipality }: NewOrganisation,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const area = areaFor(kind, county, municipality);
    mayRegisterOrganisation(by, levelOf(area));
    return this.transactions.run(async (tx) => {
      await oneAtATime(tx, 'register-organisation');
      const others = await tx.manager.findBy(Organisation, { kind, ...area });
      const organisation = new Organisation();
      tx.say(organisation, organisation.register({ id: tx.newId(), name, kind, ...area }, others, by.by()));
      return commandResult(organisation);
    });
  }
}
