import { IsCountyCode, IsDay } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsString, IsUUID, ValidateNested } from 'class-validator';
import { hoursOf, measures, missing, type Counted, type Measure } from '../model/coverage.js';

/** The numbers of one area, or of several together. */
export class Numbers implements Counted {
  @IsInt()
  coordinators: number;

  /** Per cent of full time. */
  @IsInt()
  share: number;

  @IsInt()
  deputies: number;

  @IsInt()
  structures: number;

  @IsInt()
  programmes: number;

  @IsInt()
  contacts: number;

  @IsInt()
  verifiedContacts: number;
}

/** What a row of coverage selects. */
export interface CoverageRow extends Counted {
  area: string;
  county: string;
  organisation: string;
  organisationName: string;
}

/** What there is in a municipality or at a county administrative board, and what is missing. */
export class CoverageShown {
  /** The code of the municipality, or of the county. */
  @IsString()
  area: string;

  @IsCountyCode()
  county: string;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @ValidateNested()
  @Type(() => Numbers)
  numbers: Numbers;

  /** The share as hours a week. */
  @IsNumber()
  hours: number;

  @IsIn(measures, { each: true })
  missing: Measure[];
}

export const numbersOf = (row: Counted): Numbers =>
  Object.assign(new Numbers(), Object.fromEntries(measures.map((measure) => [measure, row[measure]])));

export function shown(row: CoverageRow): CoverageShown {
  const { area, county, organisation, organisationName } = row;
  const counted = { numbers: numbersOf(row), hours: hoursOf(row.share), missing: missing(row) };
  return Object.assign(new CoverageShown(), { area, county, organisation, organisationName, ...counted });
}

/** The numbers of several areas on a day. */
export class CoverageOnDay {
  @IsDay()
  day: string;

  /** How many areas there are. */
  @IsInt()
  areas: number;

  /** How many of them have at least one. */
  @ValidateNested()
  @Type(() => Numbers)
  having: Numbers;

  /** How much there is in all. */
  @ValidateNested()
  @Type(() => Numbers)
  sum: Numbers;
}
