import { Refusal } from '@lanken/contracts';
import { Caller, CommandResult, commandResult, SignedIn } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { DirectorySettings } from '../directory-settings.js';
import { IsLine } from '../fields/is-line.js';
import { dayOf } from '../model/day.js';
import { firstAdministrator } from '../model/first-administrator.js';
import { IdentityLink } from '../model/identity-link.js';
import { hashOfCode, Invitation } from '../model/invitation.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { oneAtATime } from '../one-at-a-time.js';
import { defaultAgency } from '../reference/reference-organisations.js';

class Acceptance {
  /** Only of the first administrator, whom nobody has entered. */
  @IsOptional()
  @IsLine(200)
  name?: string;
}

@Controller('directory/v1/invitations')
export class AcceptInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: DirectorySettings,
  ) {}

  /** Whoever is signed in says: I am the one who was invited. From then on the sign-in is that person. */
  @Post(':code/accept')
  @HttpCode(200)
  @SignedIn()
  accept(
    @Param('code') code: string,
    @Body() { name }: Acceptance,
    @Caller() { identity }: Caller,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      await oneAtATime(tx, identity);
      const known = await tx.manager.findOneBy(Invitation, { codeHash: hashOfCode(code) });
      if (known && name) throw hasName();
      if (known) return this.link(tx, known.id, identity);
      if (code === this.settings.FIRST_ADMINISTRATOR_INVITATION)
        return this.begin(tx, { code, identity, name });
      throw unknown();
    });
  }

  private async link(tx: Transaction, id: string, identity: string): Promise<CommandResult> {
    const invitation = await tx.load(Invitation, id);
    invitation.accept(tx.now);
    const linked = await tx.manager.findOneBy(IdentityLink, { identity });
    if (linked) throw linked.refusalFor(invitation.person);
    const person = await tx.load(Person, invitation.person);
    tx.say(person, person.linkIdentity(identity));
    tx.save(IdentityLink.of(identity, person.id, tx.now));
    tx.save(invitation);
    return commandResult(person);
  }

  private async begin(
    tx: Transaction,
    { code, identity, name = 'Administrator' }: { code: string; identity: string; name?: string },
  ): Promise<CommandResult> {
    await oneAtATime(tx, 'first-administrator');
    const today = dayOf(tx.now);
    const active = `select from rights_appointment where role = 'administrator' and $1 between starts and coalesce(ends, 'infinity')`;
    if ((await tx.manager.query<object[]>(active, [today])).length) throw unknown();
    const linked = await tx.manager.findOneBy(IdentityLink, { identity });
    const agency = await tx.load(Organisation, defaultAgency.id);
    const known = linked ? await tx.load(Person, linked.person) : undefined;
    const { person, said } = firstAdministrator({ known, name, identity, agency, today }, () => tx.newId());
    for (const [aggregate, event] of said) tx.say(aggregate, event);
    if (!linked) tx.save(IdentityLink.of(identity, person.id, tx.now));
    const invitation = Invitation.to(person.id, tx.newId(), code, tx.now);
    invitation.accept(tx.now);
    tx.save(invitation);
    return commandResult(person);
  }
}

const unknown = (): Refusal =>
  new Refusal(
    'not-found',
    'invitation-not-found',
    'There is no such invitation: check the code, or ask for a new one.',
  );

function hasName(): Refusal {
  const message = 'The invited person is entered with a name already: leave it out.';
  return new Refusal('unprocessable', 'name-is-known', message, [{ pointer: '/name', message }]);
}
