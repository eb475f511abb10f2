import { Holding, Id } from '@lanken/http';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { historyOf } from '../history/history-of.js';

@Controller('directory/v1/imports')
export class ShowImportHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that was said of an import: by whom, how many rows, and whether it was undone. */
  @Get(':id/history')
  @Holding('administrator', 'auditor')
  show(@Id() id: string): Promise<object> {
    return historyOf(this.dataSource.manager, 'import', id);
  }
}
