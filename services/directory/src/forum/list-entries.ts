import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { convenes, mustTakePart } from '../model/structure-rights.js';
import { Thread } from '../model/thread.js';
import { selectPage } from '../select-page.js';
import { findStructure } from '../structures/load-structure.js';
import { asThread, noThread } from './load-thread.js';
import { EntryShown, selectEntries } from './thread-shown.js';

class WhichEntries extends Paging {}

@Controller('directory/v1/threads')
export class ListEntries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What was written in a thread, in order; of a hidden entry everybody sees why, its author and the convenor also what. */
  @Get(':id/entries')
  @Holding(...roles)
  @Answers(EntryShown, 'page')
  async list(@Id() id: string, @Query() asked: WhichEntries, @By() by: Actor): Promise<Page<EntryShown>> {
    const { manager } = this.dataSource;
    const thread = await manager.findOneBy(Thread, { id });
    if (!thread) throw noThread(id);
    const today = dayOf(this.clock.now());
    const { structure, member } = await findStructure(manager, thread.structure, by, today).catch(
      asThread(id),
    );
    mustTakePart(by, structure, member);
    const values = [id, by.person, convenes(by, structure)];
    return selectPage(this.dataSource, { select: selectEntries, order: 'number', values }, asked);
  }
}
