import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsLine } from '../fields/is-line.js';
import { dayOf } from '../model/day.js';
import { mustTakePart } from '../model/structure-rights.js';
import { contains, selectPage } from '../select-page.js';
import { findStructure } from '../structures/load-structure.js';
import { MessageShown, selectMessages } from './message-shown.js';

class WhichMessages extends Paging {
  /** A part of the subject. */
  @IsOptional()
  @IsLine(200)
  q?: string;
}

const select = `${selectMessages} where structure = $1 and ${contains('subject', '$2')}`;

@Controller('directory/v1/structures')
export class ListMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The messages to the members of a structure, the latest first; for those who take part. */
  @Get(':id/messages')
  @Holding(...roles)
  @Answers(MessageShown, 'page')
  async list(@Id() id: string, @Query() asked: WhichMessages, @By() by: Actor): Promise<Page<MessageShown>> {
    const { manager } = this.dataSource;
    const { structure, member } = await findStructure(manager, id, by, dayOf(this.clock.now()));
    mustTakePart(by, structure, member);
    return selectPage(this.dataSource, { select, order: 'sent desc, id desc', values: [id, asked.q] }, asked);
  }
}
