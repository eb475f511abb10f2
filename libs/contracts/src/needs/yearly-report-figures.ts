import { Type } from 'class-transformer';
import { IsArray, IsInt, IsISO8601, IsString, MaxLength, Min, ValidateNested } from 'class-validator';

/** What became of the needs of one year. The four outcomes add up to `noticed`. */
export class OutcomeCounts {
  /** Published in the year. */
  @IsInt()
  @Min(0)
  noticed: number;

  /** Have got at least one response that is not a decline. */
  @IsInt()
  @Min(0)
  answered: number;

  /** Declined, and not answered since. */
  @IsInt()
  @Min(0)
  declined: number;

  /** Taken back by the asker before an answer. */
  @IsInt()
  @Min(0)
  withdrawn: number;

  /** Neither answered, declined nor withdrawn. */
  @IsInt()
  @Min(0)
  open: number;
}

/** The year and the one before it, side by side. */
export class YearBesideLast {
  @ValidateNested()
  @Type(() => OutcomeCounts)
  year: OutcomeCounts;

  @ValidateNested()
  @Type(() => OutcomeCounts)
  lastYear: OutcomeCounts;
}

/** One line of a table: of an ask, a substance area, or a municipality by its code (`0000` for the county itself). */
export class ReportLine extends YearBesideLast {
  @IsString()
  @MaxLength(40)
  code: string;
}

/** The figures of a county's yearly report; a need with several substance areas counts in each of their lines. */
export class ReportFigures {
  /** When they were counted. */
  @IsISO8601()
  asOf: string;

  @ValidateNested()
  @Type(() => YearBesideLast)
  total: YearBesideLast;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ReportLine)
  byAsk: ReportLine[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ReportLine)
  bySubstanceArea: ReportLine[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ReportLine)
  byMunicipality: ReportLine[];
}
