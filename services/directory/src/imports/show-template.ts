import { importKinds, type ImportKind } from '@lanken/contracts';
import { AnswersContent, Public } from '@lanken/http';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { IsIn } from 'class-validator';
import { columnsOf } from './row-inputs.js';

class WhichTemplate {
  @IsIn(importKinds)
  kind: ImportKind;
}

@Controller('directory/v1/import-template')
export class ShowTemplate {
  /** A file with the head that an import of this kind has, to be filled in. */
  @Get()
  @Public()
  @AnswersContent('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="import.csv"')
  show(@Query() { kind }: WhichTemplate): string {
    const { required, optional } = columnsOf[kind];
    return stringify([[...required, ...optional]], {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
    });
  }
}
