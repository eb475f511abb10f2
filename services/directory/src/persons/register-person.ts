import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsEmail, IsOptional, IsUUID } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { IsPhone } from '../fields/is-phone.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { mayEnterPerson } from '../model/who-may.js';
import { referred } from '../referred.js';
import { emailIsFree } from './email-is-free.js';

class NewPerson {
  @IsLine(200)
  name: string;

  @IsEmail({}, { message: '$property must be an e-mail address' })
  email: string;

  @IsOptional()
  @IsPhone()
  phone?: string;

  /** The organisation that answers for the entry. */
  @IsUUID()
  organisation: string;
}

@Controller('directory/v1/persons')
export class RegisterPerson {
  constructor(private readonly transactions: Transactions) {}

  /** Enters a person: name and contact data stay here, everybody else hears a reference. */
  @Post()
  @Holding('municipal_coordinator', 'county_coordinator', 'administrator')
  register(
    @Body() { name, email, phone, organisation: id }: NewPerson,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await referred(tx, Organisation, id, '/organisation');
      mayEnterPerson(by, organisation);
      await emailIsFree(tx, email);
      const person = new Person();
      const details = { id: tx.newId(), name, email, phone: phone ?? null, organisation: organisation.id };
      tx.say(person, person.register(details, by.by()));
      return commandResult(person);
    });
  }
}
