import { randomBytes } from 'node:crypto';
import { Answers, By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { IsISO8601, IsString } from 'class-validator';
import { In, IsNull } from 'typeorm';
import { AccessGrant } from '../model/access-grant.js';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { IdentityLink } from '../model/identity-link.js';
import { Invitation } from '../model/invitation.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { mayInvite } from '../model/who-may.js';

class InvitationMade extends CommandResult {
  /** Told this once: what is kept is its hash. */
  @IsString()
  code: string;

  @IsISO8601()
  expires: string;
}

@Controller('directory/v1/persons')
export class InvitePerson {
  constructor(private readonly transactions: Transactions) {}

  /** Makes a one-time code with which the person links their sign-in; an earlier code is worth nothing any more. */
  @Post(':id/invite')
  @HttpCode(200)
  @Holding('municipal_coordinator', 'county_coordinator', 'administrator')
  @Answers(InvitationMade)
  invite(@Id() id: string, @By() by: Actor): Promise<InvitationMade> {
    const code = randomBytes(18).toString('base64url');
    return this.transactions.run(async (tx) => {
      const person = await tx.load(Person, id);
      const held = await tx.manager.findBy(Appointment, { person: id });
      const granted = await tx.manager.findBy(AccessGrant, {
        person: id,
        state: In(['requested', 'approved']),
      });
      mayInvite(by, {
        organisation: await tx.manager.findOneByOrFail(Organisation, { id: person.organisation }),
        holds: [...held.filter((appointment) => appointment.stateOn(dayOf(tx.now)) !== 'ended'), ...granted],
        linked: await tx.manager.existsBy(IdentityLink, { person: id }),
      });
      for (const earlier of await tx.manager.findBy(Invitation, { person: id, accepted: IsNull() })) {
        earlier.withdraw(tx.now);
        tx.save(earlier);
      }
      const invitation = Invitation.to(id, tx.newId(), code, tx.now);
      tx.save(invitation);
      tx.say(person, person.invite(invitation.expires, by.by()));
      return Object.assign(new InvitationMade(), commandResult(person), {
        code,
        expires: invitation.expires.toISOString(),
      });
    });
  }
}
