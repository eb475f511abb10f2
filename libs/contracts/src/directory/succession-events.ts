import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';

const about = {
  service: 'directory',
  aggregate: 'organisation',
  version: 1,
  level: "The organisation's own level.",
} as const;
const succession = {
  organisation: '01990000-0000-7000-8000-000000000002',
  successor: '01990000-0000-7000-8000-000000000001',
  from: '2014-01-01',
  by: byClock,
};

@Event({
  ...about,
  fact: 'merged',
  when: 'An organisation has become a part of another, which stands in its place from the day `from` on; said on that day at the earliest.',
  example: succession,
})
export class OrganisationMerged {
  @IsUUID()
  organisation: string;

  @IsUUID()
  successor: string;

  /** The first day on which the successor stands in its place. */
  @IsDay()
  from: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'dissolved',
  when: 'An organisation has ceased to be; from the day `from` on the successor has what it held; said on that day at the earliest.',
  example: succession,
})
export class OrganisationDissolved {
  @IsUUID()
  organisation: string;

  /** Absent where nobody takes its place; it then held nothing. */
  @IsOptional()
  @IsUUID()
  successor?: string;

  /** The first day on which it no longer is. */
  @IsDay()
  from: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
