import { identifierSchemes, Refusal, type IdentifierScheme } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { identifierOf } from '../model/identifier.js';
import { Organisation } from '../model/organisation.js';
import { mayEditOrganisation } from '../model/who-may.js';
import { oneAtATime } from '../one-at-a-time.js';

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
      if (identifier) await isFree(tx, scheme, identifier, id);
      tx.say(organisation, organisation.identify(scheme, identifier, by.by()));
      return commandResult(organisation);
    });
  }
}

async function isFree(tx: Transaction, scheme: IdentifierScheme, value: string, id: string): Promise<void> {
  await oneAtATime(tx, `${scheme} ${value}`);
  const [other] = await tx.manager.query<{ id: string; name: string }[]>(
    `select id, name from organisation where identifiers ->> $1 = $2 and id <> $3`,
    [scheme, value, id],
  );
  if (!other) return;
  const message = `This is the number of ${other.name}: ${other.id}.`;
  throw new Refusal('conflict', 'identifier-taken', message, [{ pointer: '/value', message }]);
}
