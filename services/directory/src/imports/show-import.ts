import { Answers, By, Holding, Id, Paging, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsArray, IsIn, IsInt, IsObject, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { Import } from '../model/import.js';
import { selectPage } from '../select-page.js';
import type { MadeThing } from './import-rows.js';
import { ImportShown, shown } from './import-shown.js';
import { importers, mustBeOwn } from './own-import.js';
import type { RowProblem } from './planned.js';

class WhichRows extends Paging {
  /** `true`: only those that cannot come in. */
  @IsOptional()
  @IsIn(['true', 'false'])
  wrong?: 'true' | 'false';
}

/** A row of the file, and what becomes of it. */
class RowShown {
  /** As a spreadsheet counts: the head is row 1. */
  @IsInt()
  number: number;

  /** Gone once it has come in. */
  @IsOptional()
  @IsObject()
  cells: Record<string, string> | null;

  /** Why it cannot come in. */
  @IsOptional()
  @IsObject()
  problem: RowProblem | null;

  /** What it made. */
  @IsArray()
  made: MadeThing[];
}

const selectRows = `
  select number, cells -> 'cells' as cells, problem, made from import_row
  where import = $1 and ($2::text is distinct from 'true' or problem is not null)`;

@Controller('directory/v1/imports')
export class ShowImport {
  constructor(private readonly dataSource: DataSource) {}

  /** What somebody brought: how many rows, how many are wrong, whether it has come in. */
  @Get(':id')
  @Holding(...importers)
  @Answers(ImportShown)
  async show(@Id() id: string, @By() by: Actor): Promise<ImportShown> {
    return shown(await this.own(id, by));
  }

  /** The report: what becomes of each row. */
  @Get(':id/rows')
  @Holding(...importers)
  @Answers(RowShown, 'page')
  async rows(@Id() id: string, @Query() asked: WhichRows, @By() by: Actor): Promise<Page<RowShown>> {
    await this.own(id, by);
    const question = { select: selectRows, order: 'number', values: [id, asked.wrong] };
    return selectPage(this.dataSource, question, asked);
  }

  private async own(id: string, by: Actor): Promise<Import> {
    const brought = await this.dataSource.manager.findOneBy(Import, { id });
    mustBeOwn(brought, id, by);
    return brought;
  }
}
