import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { Text } from '../text.js';
import { by } from './holding.js';

const about = {
  service: 'directory',
  aggregate: 'programme',
  version: 1,
  level: "That of the organisation which adopted it: everybody's to know.",
} as const;
const facts = {
  programme: '01990000-0000-7000-8000-000000001901',
  organisation: '01990000-0000-7000-8000-000000000780',
  by,
};

/** What every event about a programme document says. */
class ProgrammeEvent {
  @IsUUID()
  programme: string;

  @IsUUID()
  organisation: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'adopted',
  when: 'An organisation has a programme for its preventive work, from a day on.',
  example: { ...facts, title: 'ANDTS-program 2026–2029', from: '2026-01-01', to: '2029-12-31' },
})
export class ProgrammeAdopted extends ProgrammeEvent {
  @Text(200)
  title?: string;

  @IsDay()
  from: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsDay()
  to?: string;
}

@Event({
  ...about,
  fact: 'ended',
  when: 'A programme of an organisation holds no longer than to a day, or never did.',
  example: { ...facts, to: '2027-06-30' },
})
export class ProgrammeEnded extends ProgrammeEvent {
  /** The last day on which it held; one before its first means never. */
  @IsDay()
  to: string;
}
