import { Refusal } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { Need } from '../model/need.js';
import { networkRoles } from '../model/need-reading.js';
import { needResult } from './need-result.js';

export class Handling {
  /** The person who handles the need, of the custodian's organisation; the caller unless told. */
  @IsOptional()
  @IsUUID()
  handler?: string;
}

@Controller('needs/v1/needs')
export class StartHandling {
  constructor(private readonly transactions: Transactions) {}

  /** The custodian takes the need in hand. */
  @Post(':id/start-handling')
  @HttpCode(200)
  @Holding(...networkRoles)
  startHandling(@Id() id: string, @Body() { handler }: Handling, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      tx.say(need, need.startHandling(by, handler ?? by.person));
      if (handler && handler !== by.person) await mustWorkAt(by.organisation, handler, tx.manager);
      return needResult(need);
    });
  }
}

async function mustWorkAt(organisation: string, person: string, manager: EntityManager): Promise<void> {
  const held = await manager.query<unknown[]>(
    `select 1 from rights_appointment where person = $1 and organisation = $2
       and (now() at time zone 'Europe/Stockholm')::date between starts and coalesce(ends, 'infinity')`,
    [person, organisation],
  );
  if (held.length) return;
  const message = `The person ${person} holds no appointment at your organisation: name one who does.`;
  throw new Refusal('unprocessable', 'handler-unknown', message, [{ pointer: '/handler', message }]);
}
