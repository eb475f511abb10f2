import { Refusal } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsEmail, IsOptional, IsUUID, Matches } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { mayEnterPerson } from '../model/who-may.js';
import { oneAtATime } from '../one-at-a-time.js';
import { referred } from '../referred.js';

class NewPerson {
  @IsLine(200)
  name: string;

  @IsEmail({}, { message: '$property must be an e-mail address' })
  email: string;

  @IsOptional()
  @Matches(/^\+?\d[\d ()-]{4,24}$/, {
    message: '$property must be a phone number: digits, spaces, + at the beginning',
  })
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
      await isNew(tx, email);
      const person = new Person();
      const details = { id: tx.newId(), name, email, phone: phone ?? null, organisation: organisation.id };
      tx.say(person, person.register(details, by.by()));
      return commandResult(person);
    });
  }
}

async function isNew(tx: Transaction, email: string): Promise<void> {
  await oneAtATime(tx, `register-person ${email.toLowerCase()}`);
  const known = await tx.manager
    .createQueryBuilder(Person, 'person')
    .where('lower(email) = lower(:email)', { email })
    .getOne();
  if (!known) return;
  const message = `Somebody with this e-mail address is entered already: ${known.id}.`;
  throw new Refusal('conflict', 'person-exists', message, [{ pointer: '/email', message }]);
}
