import { noCounty, Refusal, type By } from '@lanken/contracts';
import { Caller, CommandResult, commandResult, SignedIn } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { AssociationRegistration } from '../model/association-registration.js';
import { identifierOf } from '../model/identifier.js';
import { Organisation } from '../model/organisation.js';
import { areaFor, type Area } from '../model/place.js';
import { oneAtATime } from '../one-at-a-time.js';
import { areaIsKnown } from '../organisations/area-is-known.js';
import { identifierIsFree } from '../organisations/identifier-is-free.js';
import { neighbours } from '../organisations/neighbours.js';
import { AssociationInput } from './association-input.js';
import { registrant } from './registrant.js';

@Controller('directory/v1/associations')
export class RegisterAssociation {
  constructor(private readonly transactions: Transactions) {}

  /** Somebody of an association registers it; its county approves it, and they become its contact. */
  @Post()
  @SignedIn()
  register(@Body() input: AssociationInput, @Caller() caller: Caller): Promise<CommandResult> {
    const { kind, name, county, municipality } = input;
    const area = areaFor(kind, county ?? undefined, municipality ?? undefined);
    if (area.county === noCounty) throw nowhere();
    const number =
      input.organisationNumber &&
      identifierOf('organisationsnummer', input.organisationNumber, '/organisationNumber');
    return this.transactions.run(async (tx) => {
      await oneAtATime(tx, caller.identity);
      const organisation = new Organisation();
      const id = tx.newId();
      const person = await registrant(tx, caller, input.contact ?? undefined, id);
      const by: By = { actor: 'person', personRef: person };
      tx.say(organisation, await propose(tx, organisation, { id, name, kind, ...area }, by));
      if (number) {
        const scheme = 'organisationsnummer';
        await identifierIsFree(tx, scheme, number, id, '/organisationNumber');
        tx.say(organisation, organisation.identify(scheme, number, by));
      }
      const open = await tx.manager.countBy(AssociationRegistration, { person, state: 'open' });
      tx.save(AssociationRegistration.of(id, person, open, tx.now));
      return commandResult(organisation);
    });
  }
}

type Facts = Pick<Organisation, 'id' | 'name' | 'kind'> & Area;

async function propose(tx: Transaction, organisation: Organisation, facts: Facts, by: By): Promise<object> {
  await areaIsKnown(tx, facts, facts.kind);
  return organisation.propose(facts, await neighbours(tx, facts.kind, facts), by);
}

function nowhere(): Refusal {
  const message = 'Say in which county it works, or in which municipality: its county approves it.';
  return new Refusal('unprocessable', 'wrong-area', message, [{ pointer: '/county', message }]);
}
