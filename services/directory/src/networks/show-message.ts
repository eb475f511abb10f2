import { Refusal, roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { mustTakePart } from '../model/structure-rights.js';
import { findStructure } from '../structures/load-structure.js';
import { MessageShown, selectMessages } from './message-shown.js';

@Controller('directory/v1/messages')
export class ShowMessage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A message, for those who take part in its structure. */
  @Get(':id')
  @Holding(...roles)
  @Answers(MessageShown)
  async show(@Id() id: string, @By() by: Actor): Promise<MessageShown> {
    const [message] = await this.dataSource.query<MessageShown[]>(`${selectMessages} where message.id = $1`, [
      id,
    ]);
    if (!message) throw noMessage(id);
    const { manager } = this.dataSource;
    const { structure, member } = await findStructure(
      manager,
      message.structure,
      by,
      dayOf(this.clock.now()),
    );
    mustTakePart(by, structure, member);
    return message;
  }
}

const noMessage = (id: string): Refusal =>
  new Refusal('not-found', 'message-not-found', `There is no message with the id ${id}.`);
