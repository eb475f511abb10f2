import { roles } from '@lanken/contracts';
import { By, Holding, Id, type Actor } from '@lanken/http';
import { Clock, history, type PastEvent } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { findStructure } from './load-structure.js';

@Controller('directory/v1/structures')
export class ShowStructureHistory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Everything that was said of a structure; references only where it is restricted. */
  @Get(':id/history')
  @Holding(...roles)
  async show(@Id() id: string, @By() by: Actor): Promise<{ items: PastEvent[] }> {
    await findStructure(this.dataSource.manager, id, by, dayOf(this.clock.now()));
    return { items: await history(this.dataSource.manager, `structure/${id}`) };
  }
}
