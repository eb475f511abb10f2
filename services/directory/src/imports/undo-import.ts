import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Controller, HttpCode, Post as PostTo } from '@nestjs/common';
import { In } from 'typeorm';
import { sayHolding } from '../appointments/load-holding.js';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { Import } from '../model/import.js';
import { Post } from '../model/post.js';
import { loadMade, type LoadedThings } from './load-made.js';
import { importers, mustBeOwn } from './own-import.js';

@Controller('directory/v1/imports')
export class UndoImport {
  constructor(private readonly transactions: Transactions) {}

  /** Takes back all that an import made, unless somebody has done something with any of it. */
  @PostTo(':id/undo')
  @HttpCode(200)
  @Holding(...importers)
  undo(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const brought = await tx.load(Import, id);
      mustBeOwn(brought, id, by);
      const { made, changed } = await loadMade(tx, id);
      const undone = brought.undo(changed, tx.now, by.by());
      await endAppointments(tx, made, by);
      await withdrawPersons(tx, made, by);
      const today = dayOf(tx.now);
      for (const organisation of made.organisations)
        tx.say(organisation, organisation.dissolve(undefined, today, { today, held: [] }, by.by()));
      tx.say(brought, undone);
      return commandResult(brought);
    });
  }
}

async function endAppointments(
  tx: Transaction,
  { appointments, posts }: LoadedThings,
  by: Actor,
): Promise<void> {
  if (!appointments.length) return;
  const today = dayOf(tx.now);
  const ended = new Map(appointments.map((appointment) => [appointment.id, appointment]));
  for (const appointment of appointments) tx.say(appointment, appointment.end(today, today, by.by()));
  const held = await tx.manager.find(Post, {
    where: { id: In(appointments.map(({ post }) => post)) },
    lock: { mode: 'pessimistic_write' },
  });
  const ids = held.map((post) => post.id);
  const all = await tx.manager.findBy(Appointment, { post: In(ids) });
  for (const post of held) {
    const theirs = all.filter((each) => each.post === post.id).map((each) => ended.get(each.id) ?? each);
    const established = posts.some(({ id }) => id === post.id);
    if (established) tx.say(post, post.end(theirs, today, by.by()));
    else sayHolding(tx, post, theirs, by.by());
  }
}

async function withdrawPersons(tx: Transaction, { persons }: LoadedThings, by: Actor): Promise<void> {
  if (!persons.length) return;
  for (const person of persons) tx.say(person, person.withdraw(by.by()));
  await tx.flush();
  tx.write('delete from person where id = any($1)', [persons.map(({ id }) => id)]);
}
