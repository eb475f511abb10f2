import { By, CommandResult, commandResult, Holding, Id, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { Appointment } from '../model/appointment.js';
import { Person } from '../model/person.js';
import { mayNameDeputy } from '../model/who-may.js';
import { referred } from '../referred.js';
import { loadHolding, sayHolding } from './load-holding.js';

class NewDeputy {
  @IsUUID()
  person: string;

  /** The first day. */
  @IsCalendarDay()
  from: string;

  /** The last day: that of the one they act for, unless told. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

@Controller('directory/v1/appointments')
export class NameDeputy {
  constructor(private readonly transactions: Transactions) {}

  /** Appoints a deputy, who has the same rights and acts for the holder; ends with the appointment, at the latest. */
  @Post(':id/deputies')
  @Holding('municipal_coordinator', 'county_coordinator', 'administrator')
  @LocatedAt('/directory/v1/appointments')
  name(@Id() id: string, @Body() { person, from, to }: NewDeputy, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { appointment: principal, post, held } = await loadHolding(tx, id);
      mayNameDeputy(by, principal);
      (await referred(tx, Person, person, '/person')).mustBeHuman();
      const deputy = new Appointment();
      const terms = { id: tx.newId(), person, from, to: to ?? undefined };
      tx.say(deputy, deputy.deputise(principal, terms, { post, others: held }, by.by()));
      sayHolding(tx, post, [...held, deputy], by.by());
      return commandResult(deputy);
    });
  }
}
