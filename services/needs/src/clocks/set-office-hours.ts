import { OfficeHoursFacts, Refusal } from '@lanken/contracts';
import { By, commandResult, CommandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, Put } from '@nestjs/common';
import { networkRoles } from '../model/need-reading.js';
import { OfficeHours } from '../model/office-hours.js';
import { Organisation } from '../model/organisation.js';

export class NewOfficeHours extends OfficeHoursFacts {}

@Controller('needs/v1/office-hours')
export class SetOfficeHours {
  constructor(private readonly transactions: Transactions) {}

  /** Says when the caller's organisation works; due dates that are set from now on count those hours. */
  @Put(':organisation')
  @Holding(...networkRoles)
  set(
    @Id('organisation') organisation: string,
    @IfMatch() seen: number,
    @Body() hours: NewOfficeHours,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const ours = await officeHoursOf(organisation, tx);
      const event = ours.set(by, hours);
      matches(ours, seen);
      tx.say(ours, event);
      return commandResult(ours);
    });
  }
}

/** Locks the organisation, for there may be nothing else to lock yet. */
async function officeHoursOf(organisation: string, tx: Transaction): Promise<OfficeHours> {
  const place = await tx.manager.findOne(Organisation, {
    where: { organisation },
    lock: { mode: 'pessimistic_write' },
  });
  if (!place)
    throw new Refusal(
      'not-found',
      'organisation-not-found',
      `There is no organisation with the id ${organisation}.`,
    );
  return (await tx.manager.findOneBy(OfficeHours, { id: organisation })) ?? OfficeHours.unsaid(place);
}
