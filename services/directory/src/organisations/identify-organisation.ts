import { identifierSchemes, type IdentifierScheme } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { identifierOf } from '../model/identifier.js';
import { Organisation } from '../model/organisation.js';
import { mayEditOrganisation } from '../model/who-may.js';
import { supersedeProposals } from '../proposals/supersede-proposals.js';
import { identifierIsFree } from './identifier-is-free.js';

class Identifier {
  @IsIn(identifierSchemes)
  scheme: IdentifierScheme;

  /** Absent: what was known is wrong, and there is none. */
  @IsOptional()
  @IsLine(50)
  value?: string;
}

@Controller('directory/v1/organisations')
export class IdentifyOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** Says by which number a register knows an organisation. */
  @Post(':id/identify')
  @HttpCode(200)
  @Holding(
    'municipal_coordinator',
    'county_coordinator',
    'national_officer',
    'association_contact',
    'administrator',
  )
  identify(@Id() id: string, @Body() { scheme, value }: Identifier, @By() by: Actor): Promise<CommandResult> {
    const identifier = value === undefined ? undefined : identifierOf(scheme, value);
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayEditOrganisation(by, organisation);
      if (identifier) await identifierIsFree(tx, scheme, identifier, id);
      tx.say(organisation, organisation.identify(scheme, identifier, by.by()));
      await supersedeProposals(tx, 'organisation', { subject: id, fields: [scheme] }, by);
      return commandResult(organisation);
    });
  }
}
