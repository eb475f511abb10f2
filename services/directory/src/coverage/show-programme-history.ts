import { roles } from '@lanken/contracts';
import { Holding, Id } from '@lanken/http';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { historyOf } from '../history/history-of.js';

@Controller('directory/v1/programmes')
export class ShowProgrammeHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that was said of a programme. */
  @Get(':id/history')
  @Holding(...roles)
  show(@Id() id: string): Promise<object> {
    return historyOf(this.dataSource.manager, 'programme', id);
  }
}
