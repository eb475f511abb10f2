import { verdicts, type Verdict } from '@lanken/contracts';
import { IsBoolean, IsDate, IsIn, IsOptional, IsUUID } from 'class-validator';
import { reportedOutcomes, type ReportedOutcome } from '../model/reported-outcome.js';
import { NeedSummary } from '../needs/need-summary.js';
import { fieldNames, type FieldName } from './need-fields.js';

/** A need as a list shows it. */
export class ListedNeed extends NeedSummary {
  /** Whether what is due next should have been done by now. */
  @IsBoolean()
  overdue: boolean;

  /** The organisation that is asked to take it over. */
  @IsOptional()
  @IsUUID()
  invited?: string;

  /** The person who handles it. */
  @IsOptional()
  @IsUUID()
  handler?: string;

  /** The person who wrote its present words. */
  @IsOptional()
  @IsUUID()
  author?: string;

  /** The joint need that it is a member of. */
  @IsOptional()
  @IsUUID()
  theme?: string;

  /** What became of it, as the yearly report tells it; absent for a draft. */
  @IsOptional()
  @IsIn(reportedOutcomes)
  outcome?: ReportedOutcome;

  /** The asker's. */
  @IsOptional()
  @IsIn(verdicts)
  verdict?: Verdict;

  @IsOptional()
  @IsDate()
  answeredAt?: Date;

  @IsOptional()
  @IsDate()
  closedAt?: Date;
}

/** A row of a list, by the names of the fields. */
export type ListedRow = Record<FieldName, unknown> & { id: string; sequence: number; overdue: boolean };

/** The need of a row: what it lacks is left out. */
export function listedOf({ id, sequence, overdue, ...fields }: ListedRow): ListedNeed {
  const row = Object.fromEntries(fieldNames.map((name) => [name, fields[name]])) as Record<
    FieldName,
    unknown
  >;
  const { county, municipality, askerLevel, askerOrganisation, ...afterAsker } = row;
  const { hop, custodianLevel, custodianOrganisation, ...plain } = afterAsker;
  const known = Object.entries(plain).filter(([, value]) => value !== null);
  const asker = { organisation: askerOrganisation, level: askerLevel, county, municipality };
  const custodian = { hop, level: custodianLevel, organisation: custodianOrganisation };
  return Object.assign(new ListedNeed(), {
    id,
    sequence,
    overdue,
    ...Object.fromEntries(known),
    asker,
    ...(hop === null ? {} : { custodian }),
  });
}
