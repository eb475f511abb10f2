import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { roles } from '@lanken/contracts';
import { IsEmail, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { IsPhone } from '../fields/is-phone.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { mayCorrectPerson, mayEnterPerson } from '../model/who-may.js';
import { supersedeProposals } from '../proposals/supersede-proposals.js';
import { referred } from '../referred.js';
import { emailIsFree } from './email-is-free.js';

class Correction {
  @IsOptional()
  @IsLine(200)
  name?: string;

  @IsOptional()
  @IsEmail({}, { message: '$property must be an e-mail address' })
  email?: string;

  /** `null`: there is none. */
  @ValidateIf(({ phone }: Correction) => phone !== undefined && phone !== null)
  @IsPhone()
  phone?: string | null;

  /** The organisation that answers for the entry from now on. */
  @IsOptional()
  @IsUUID()
  organisation?: string;
}

@Controller('directory/v1/persons')
export class CorrectPerson {
  constructor(private readonly transactions: Transactions) {}

  /** Corrects the entry of a person: who may enter them, and they themselves. */
  @Post(':id/correct')
  @HttpCode(200)
  @Holding(...roles)
  correct(
    @Id() id: string,
    @Body() { name, email, phone, organisation: to }: Correction,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const person = await tx.load(Person, id);
      const answering = await tx.manager.findOneByOrFail(Organisation, { id: person.organisation });
      mayCorrectPerson(by, { id, organisation: answering });
      if (to) mayEnterPerson(by, await referred(tx, Organisation, to, '/organisation'));
      if (email) await emailIsFree(tx, email, id);
      const told = {
        name: name ?? undefined,
        email: email ?? undefined,
        phone,
        organisation: to ?? undefined,
      };
      const event = person.correct(told, by.by());
      tx.say(person, event);
      const fields = event.fields.filter((field) => field !== 'organisation');
      await supersedeProposals(tx, 'person', { subject: id, fields }, by);
      return commandResult(person);
    });
  }
}
