import { AnswersContent, By, Holding, Id, type Actor } from '@lanken/http';
import { Controller, Get, Header } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Import } from '../model/import.js';
import { importers, mustBeOwn } from './own-import.js';
import { columnsOf } from './row-inputs.js';
import { writeReport, type ReportedRow } from './write-report.js';

const select = `select number, cells -> 'cells' as cells, problem from import_row
  where import = $1 and problem is not null order by number`;

@Controller('directory/v1/imports')
export class ExportReport {
  constructor(private readonly dataSource: DataSource) {}

  /** The rows that cannot come in, as a CSV file, with why. */
  @Get(':id/report')
  @Holding(...importers)
  @AnswersContent('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="import-report.csv"')
  async export(@Id() id: string, @By() by: Actor): Promise<string> {
    const brought = await this.dataSource.manager.findOneBy(Import, { id });
    mustBeOwn(brought, id, by);
    const { required, optional } = columnsOf[brought.kind];
    return writeReport([...required, ...optional], await this.dataSource.query<ReportedRow[]>(select, [id]));
  }
}
