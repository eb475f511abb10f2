import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { mustTakePart } from '../model/structure-rights.js';
import { findStructure } from '../structures/load-structure.js';
import { asThread, noThread } from './load-thread.js';
import { selectThreads, ThreadShown } from './thread-shown.js';

@Controller('directory/v1/threads')
export class ShowThread {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A thread, for those who take part in its structure; its entries are listed apart. */
  @Get(':id')
  @Holding(...roles)
  @Answers(ThreadShown)
  async show(@Id() id: string, @By() by: Actor): Promise<ThreadShown> {
    const { manager } = this.dataSource;
    const [thread] = await manager.query<ThreadShown[]>(`${selectThreads} where thread.id = $1`, [id]);
    if (!thread) throw noThread(id);
    const today = dayOf(this.clock.now());
    const { structure, member } = await findStructure(manager, thread.structure, by, today).catch(
      asThread(id),
    );
    mustTakePart(by, structure, member);
    return thread;
  }
}
