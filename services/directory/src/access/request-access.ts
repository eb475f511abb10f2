import {
  accesses,
  AreSubstanceAreas,
  roles,
  substanceAreas,
  type Access,
  type Role,
  type SubstanceArea,
} from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
} from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsLine } from '../fields/is-line.js';
import { AccessGrant } from '../model/access-grant.js';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { mayEditOrganisation } from '../model/who-may.js';
import { referred } from '../referred.js';
import { clientOrObserver } from './client-or-observer.js';

class WantedInput {
  /** Whom it acts for. */
  @IsUUID()
  organisation: string;

  @IsIn(roles)
  role: Role;

  /** All of them unless told. */
  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[] = [...substanceAreas];

  /** Reading alone, unless told. */
  @IsIn(accesses)
  access: Access = 'read';

  /** The services that it is good for. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][a-z-]{0,29}$/, {
    each: true,
    message: 'each value in $property must be the name of a service',
  })
  services: string[];

  /** What for. */
  @IsLine(500)
  purpose: string;

  @IsCalendarDay()
  from: string;

  /** The last day, within a year. */
  @IsCalendarDay()
  to: string;

  /** What the machine client is called; instead of `person`. */
  @IsOptional()
  @IsLine(200)
  client?: string;

  /** Who observes, or a client that is entered already; instead of `client`. */
  @IsOptional()
  @IsUUID()
  person?: string;
}

@Controller('directory/v1/access-grants')
export class RequestAccess {
  constructor(private readonly transactions: Transactions) {}

  /** Asks for access for a machine client or an observer; once it is approved, they are invited as a person is. */
  @Post()
  @Holding(
    'municipal_coordinator',
    'county_coordinator',
    'national_officer',
    'association_contact',
    'administrator',
  )
  request(@Body() input: WantedInput, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await referred(tx, Organisation, input.organisation, '/organisation');
      mayEditOrganisation(by, organisation);
      const person = await clientOrObserver(tx, input, organisation, by);
      const grant = new AccessGrant();
      const { role, substanceAreas, access, services, purpose, from, to } = input;
      const what = { role, substanceAreas, access, services, purpose, from, to };
      const wanted = { id: tx.newId(), person: person.id, ...what };
      tx.say(grant, grant.request(wanted, organisation, dayOf(tx.now), { ...by.by(), personRef: by.person }));
      return commandResult(grant);
    });
  }
}
