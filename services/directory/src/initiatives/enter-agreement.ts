import { agreementTextLimits, webAddress } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsLine } from '../fields/is-line.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { Agreement } from '../model/agreement.js';
import { dayOf } from '../model/day.js';
import { Initiative } from '../model/initiative.js';
import { Organisation } from '../model/organisation.js';
import { referred } from '../referred.js';
import { loadParties } from './load-parties.js';

class NewAgreement {
  @IsLine(agreementTextLimits.title)
  title: string;

  /** Where its document is. */
  @IsOptional()
  @Matches(webAddress, { message: '$property must be an address in ASCII that begins with https://' })
  link?: string;

  /** The initiative that it is about. */
  @IsOptional()
  @IsUUID()
  initiative?: string;

  /** The agreement in whose place it comes. */
  @IsOptional()
  @IsUUID()
  replaces?: string;

  /** All of its parties, the caller's own organisation among them. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  parties: string[];

  @IsCalendarDay()
  from: string;

  /** The last day. */
  @IsCalendarDay()
  to: string;

  /** How many days before its last day its end is said to be near. */
  @IsInt()
  @Min(1)
  @Max(730)
  notice = 60;
}

@Controller('directory/v1/agreements')
export class EnterAgreement {
  constructor(private readonly transactions: Transactions) {}

  /** Enters an agreement between public bodies and associations, for the other parties to confirm. */
  @Post()
  @Holding(...coordinatingRoles)
  enter(@Body() input: NewAgreement, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const entering = await tx.load(Organisation, by.organisation);
      const parties = await loadParties(tx, input.parties, '/parties');
      if (input.initiative) await referred(tx, Initiative, input.initiative, '/initiative');
      const replaces = input.replaces
        ? await referred(tx, Agreement, input.replaces, '/replaces')
        : undefined;
      const { title, link = null, initiative = null, from, to, notice } = input;
      const terms = { id: tx.newId(), title, link, initiative, from, to, notice };
      const agreement = new Agreement();
      const around = { replaces, today: dayOf(tx.now) };
      tx.say(agreement, agreement.propose(terms, entering, parties, around, by.by()));
      return commandResult(agreement);
    });
  }
}
