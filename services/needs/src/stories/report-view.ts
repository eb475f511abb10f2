import { ReportFigures, ReportTexts } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsObject, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { YearlyReport } from '../model/yearly-report.js';

/** Addresses of the lists that show the needs behind each figure, by the figure's JSON pointer below `figures`. */
export type NeedsBehind = Record<string, string>;

/** A county's yearly report: what the county writes, and what is counted. */
export class ReportView {
  @IsUUID()
  id: string;

  /** Of its latest event: what If-Match takes; 0 when nothing is written yet. */
  @IsInt()
  sequence: number;

  @IsString()
  county: string;

  @IsInt()
  year: number;

  /** Whether the figures are fixed; else they are as counted now. */
  @IsBoolean()
  submitted: boolean;

  @ValidateNested()
  @Type(() => ReportTexts)
  texts: ReportTexts;

  @ValidateNested()
  @Type(() => ReportFigures)
  figures: ReportFigures;

  /** For each figure, by its JSON pointer below `figures`, the list of the needs behind it; for who may read needs. */
  @IsOptional()
  @IsObject()
  needs?: NeedsBehind;
}

export const viewOfReport = (
  report: YearlyReport,
  figures: ReportFigures,
  needs: NeedsBehind,
): ReportView => ({
  id: report.id,
  sequence: report.sequence,
  county: report.county,
  year: report.year,
  submitted: report.isSubmitted,
  texts: report.texts,
  figures,
  needs,
});
