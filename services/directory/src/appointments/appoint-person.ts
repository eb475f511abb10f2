import { AreSubstanceAreas, type SubstanceArea } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post as PostTo } from '@nestjs/common';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { Appointment } from '../model/appointment.js';
import { Person } from '../model/person.js';
import { Post } from '../model/post.js';
import { mayFillRole } from '../model/who-may.js';
import { referred } from '../referred.js';
import { sayHolding } from './load-holding.js';

class NewAppointment {
  @IsUUID()
  person: string;

  @IsUUID()
  post: string;

  /** The first day. */
  @IsCalendarDay()
  from: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;

  /** Share of full time, per cent: all of the post's unless told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  share?: number;

  /** All of the post's unless told. */
  @IsOptional()
  @AreSubstanceAreas()
  substanceAreas?: SubstanceArea[];
}

@Controller('directory/v1/appointments')
export class AppointPerson {
  constructor(private readonly transactions: Transactions) {}

  /** Appoints a person to a post. */
  @PostTo()
  @Holding('county_coordinator', 'administrator')
  appoint(@Body() input: NewAppointment, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      // Its lock puts those who fill the same post in a row.
      const post = await referred(tx, Post, input.post, '/post');
      mayFillRole(by, post);
      const appointee = await referred(tx, Person, input.person, '/person');
      appointee.mustBeHuman();
      const others = await tx.manager.findBy(Appointment, { post: post.id });
      const appointment = new Appointment();
      const { from, to, share, substanceAreas } = input;
      const terms = {
        id: tx.newId(),
        person: appointee.id,
        from,
        to: to ?? undefined,
        share,
        substanceAreas,
      };
      tx.say(appointment, appointment.start(terms, { post, others }, by.by()));
      sayHolding(tx, post, [...others, appointment], by.by());
      return commandResult(appointment);
    });
  }
}
