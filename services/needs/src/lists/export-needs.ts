import { Refusal } from '@lanken/contracts';
import {
  Accepted,
  AnswersFile,
  By,
  InLanguage,
  SignedIn,
  UntilClosed,
  type Actor,
  type Language,
} from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { KnownPlaces } from '../places/known-places.js';
import { bounds } from './bounds.js';
import { checkPlaces } from './check-places.js';
import { exportFormats, formatNames, mediaTypes, type ExportFormat } from './export-formats.js';
import { ListedNeed } from './listed-need.js';
import { NeedExports } from './need-exports.js';
import { NeedQuery } from './need-query.js';
import { countOf } from './need-statements.js';
import { queryText } from './query-text.js';
import { Table } from './table.js';

export class ExportedNeeds extends NeedQuery {
  /** Else what the header Accept asks for, and JSON where that leaves it open. */
  @IsOptional()
  @IsIn(formatNames)
  format?: ExportFormat;
}

@Controller('needs/v1/needs')
export class ExportNeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly places: KnownPlaces,
    private readonly exports: NeedExports,
    private readonly clock: Clock,
  ) {}

  /** All needs of a list, in its order, as a file. */
  @Get('export')
  @SignedIn({ acting: true })
  @AnswersFile(ListedNeed, exportFormats.csv.media, exportFormats.xlsx.media)
  async export(
    @Query() asked: ExportedNeeds,
    @Accepted(mediaTypes) accepted: string | undefined,
    @InLanguage() language: Language,
    @UntilClosed() closed: AbortSignal,
    @By() by?: Actor,
  ): Promise<StreamableFile> {
    const places = await this.places.now();
    checkPlaces(asked, places);
    const format =
      asked.format ?? formatNames.find((name) => exportFormats[name].media === accepted) ?? 'json';
    if (format === 'xlsx') await this.checkSize(asked, by);
    const table = new Table(language, places);
    const file = await this.exports.begin({ asked, format, table, by, closed });
    return new StreamableFile(file, {
      type: exportFormats[format].type,
      disposition: `attachment; filename="${table.name.toLowerCase()}.${format}"`,
    });
  }

  private async checkSize(asked: ExportedNeeds, by: Actor | undefined): Promise<void> {
    const question = countOf(asked, { who: by, now: this.clock.now() }, bounds.xlsx);
    if (!question) return;
    const [counted] = await this.dataSource.query<{ total: number }[]>(question.text, question.values);
    if (counted!.total <= bounds.xlsx) return;
    const csv = `/needs/v1/needs/export?${queryText(asked, { format: 'csv' })}`;
    const message = `There are more than ${bounds.xlsx} needs, the most that XLSX is given for. Take them as CSV, which has no such bound: ${csv}`;
    throw new Refusal('unprocessable', 'too-many-for-xlsx', message, [{ pointer: '/format', message }]);
  }
}
