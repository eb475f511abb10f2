import { substanceAreas } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post as PostTo } from '@nestjs/common';
import { sayHolding } from '../appointments/load-holding.js';
import { Appointment } from '../model/appointment.js';
import { AssociationRegistration } from '../model/association-registration.js';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { Post } from '../model/post.js';
import { mayFillRole } from '../model/who-may.js';

@Controller('directory/v1/associations')
export class ApproveAssociation {
  constructor(private readonly transactions: Transactions) {}

  /** Makes an association active, and who has registered it its contact, who edits it from then on. */
  @PostTo(':id/approve')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  approve(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const registration = await tx.load(AssociationRegistration, id);
      const organisation = await tx.load(Organisation, id);
      const role = 'association_contact' as const;
      mayFillRole(by, { organisation: id, place: organisation.place, role });
      registration.approve();
      tx.save(registration);
      // It may have been accepted as a proposal before.
      if (organisation.state === 'proposed') tx.say(organisation, organisation.accept(by.by()));

      const today = dayOf(tx.now);
      const post = new Post();
      const terms = { id: tx.newId(), role, substanceAreas: [...substanceAreas], share: 100 };
      tx.say(post, post.establish(organisation, terms, today, by.by()));
      const contact = new Appointment();
      const held = { id: tx.newId(), person: registration.person, from: today };
      tx.say(contact, contact.start(held, { post, others: [] }, by.by()));
      sayHolding(tx, post, [contact], by.by());
      return commandResult(organisation);
    });
  }
}
