import { structureTextLimits, visibilities, type Visibility } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { In, Not } from 'typeorm';
import { AreKnownCounties } from '../fields/are-known-counties.js';
import { IsLine } from '../fields/is-line.js';
import { IsWritten } from '../fields/is-written.js';
import { Organisation } from '../model/organisation.js';
import type { StructureFrame, StructureTerms } from '../model/structure-frame.js';
import { Structure } from '../model/structure.js';
import { referred } from '../referred.js';

/** What a structure is, as somebody writes it. */
export class StructureInput {
  @IsLine(structureTextLimits.title)
  title: string;

  /** What it is for, and what it may decide. */
  @IsOptional()
  @IsWritten(structureTextLimits.mandate)
  mandate?: string;

  /** The counties that it is of; none of a national one. */
  @AreKnownCounties()
  counties: string[];

  /** The organisation that convenes it. */
  @IsUUID()
  convenor: string;

  @IsIn(visibilities)
  visibility: Visibility = 'network';

  /** Weeks between its meetings, as it means them: without meeting for twice as long it goes dormant. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(104)
  rhythm?: number;
}

export const termsOf = ({
  title,
  mandate,
  counties,
  visibility,
  rhythm,
}: StructureInput): Omit<StructureTerms, 'kind'> => ({
  title,
  mandate: mandate ?? null,
  counties: [...counties].sort(),
  visibility,
  rhythm: rhythm ?? null,
});

/** What the terms must agree with. */
export async function frameOf(
  tx: Transaction,
  convenor: string,
  { id, partOf }: { id?: string; partOf?: string | null },
): Promise<StructureFrame> {
  const organisation = await referred(tx, Organisation, convenor, '/convenor');
  const parent = partOf ? await referred(tx, Structure, partOf, '/partOf') : undefined;
  const bodies = id ? await tx.manager.findBy(Structure, { partOf: id, state: Not(In(['ended'])) }) : [];
  const { level, place } = organisation;
  return { convenor: { id: organisation.id, level, county: place.county }, parent, bodies };
}
