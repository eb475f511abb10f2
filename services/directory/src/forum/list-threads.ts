import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsLine } from '../fields/is-line.js';
import { dayOf } from '../model/day.js';
import { mustTakePart } from '../model/structure-rights.js';
import { contains, selectPage } from '../select-page.js';
import { findStructure } from '../structures/load-structure.js';
import { selectThreads, ThreadShown } from './thread-shown.js';

class WhichThreads extends Paging {
  /** A part of the title. */
  @IsOptional()
  @IsLine(200)
  q?: string;

  @IsOptional()
  @IsIn(['true', 'false'])
  closed?: 'true' | 'false';
}

const select = `${selectThreads}
  where structure = $1 and ${contains('title', '$2')} and ($3::boolean is null or closed = $3)`;

@Controller('directory/v1/structures')
export class ListThreads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The threads of a structure's forum, those in which something was written last first; for those who take part. */
  @Get(':id/threads')
  @Holding(...roles)
  @Answers(ThreadShown, 'page')
  async list(@Id() id: string, @Query() asked: WhichThreads, @By() by: Actor): Promise<Page<ThreadShown>> {
    const { manager } = this.dataSource;
    const { structure, member } = await findStructure(manager, id, by, dayOf(this.clock.now()));
    mustTakePart(by, structure, member);
    const values = [id, asked.q, asked.closed];
    return selectPage(this.dataSource, { select, order: 'latest desc, id', values }, asked);
  }
}
