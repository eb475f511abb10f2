import { IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { by, held, Holding, levelOfOrganisation as level, post } from './holding.js';

const about = { service: 'directory', aggregate: 'appointment', version: 1, level } as const;
const appointment = '01990000-0000-7000-8000-000000000c01';
const personRef = '01990000-0000-7000-8000-000000000a01';
const terms = { appointment, personRef, post, ...held, from: '2026-01-01', by };

/** An appointment whole: who holds what from when to when, both included, in Swedish time. */
export class AppointmentTerms extends Holding {
  @IsUUID()
  appointment: string;

  @IsUUID()
  personRef: string;

  @IsUUID()
  post: string;

  @IsDay()
  from: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsDay()
  to?: string;

  /** Share of full time, per cent; absent of a deputy, and of those from before it was said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  share?: number;

  /** The appointment whose deputy this is. */
  @IsOptional()
  @IsUUID()
  deputyOf?: string;

  /** The first day of a leave, on which the appointment gives no rights. */
  @IsOptional()
  @IsDay()
  leaveFrom?: string;

  /** The last day of the leave, when it is known. */
  @IsOptional()
  @IsDay()
  leaveTo?: string;
}

@Event({
  ...about,
  fact: 'started',
  when: 'A person is appointed to a post. It gives rights from the day `from` to the day `to`, both included, in Swedish time.',
  example: terms,
})
export class AppointmentStarted extends AppointmentTerms {}

@Event({
  ...about,
  fact: 'revised',
  when: 'Days, share or substance areas of an appointment change, or its organisation moves; it carries all of the appointment and replaces what was known.',
  example: { ...terms, to: '2027-06-30' },
})
export class AppointmentRevised extends AppointmentTerms {}

@Event({
  ...about,
  fact: 'leave-set',
  when: 'The holder is on leave from a day on, now or later, or the days of the leave change; it carries all of the appointment and replaces what was known.',
  example: { ...terms, leaveFrom: '2026-08-01', leaveTo: '2027-01-31' },
})
export class AppointmentLeaveSet extends AppointmentTerms {}

@Event({
  ...about,
  fact: 'returned',
  when: 'The holder is back from leave, or does not take it; it carries all of the appointment and replaces what was known.',
  example: terms,
})
export class AppointmentReturned extends AppointmentTerms {}

@Event({
  ...about,
  fact: 'handed-over',
  when: 'What the holder handles goes to another appointment of the same organisation: its open needs get the successor as handler.',
  example: {
    appointment,
    personRef,
    organisation: held.organisation,
    successor: '01990000-0000-7000-8000-000000000c03',
    successorRef: '01990000-0000-7000-8000-000000000a03',
    by,
  },
})
export class AppointmentHandedOver {
  @IsUUID()
  appointment: string;

  @IsUUID()
  personRef: string;

  @IsUUID()
  organisation: string;

  /** The appointment that takes over, and who holds it. */
  @IsUUID()
  successor: string;

  @IsUUID()
  successorRef: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'ended',
  when: 'An appointment ends; its rights end at once.',
  example: { appointment, personRef, post, ended: '2026-06-30', by },
})
export class AppointmentEnded {
  @IsUUID()
  appointment: string;

  @IsUUID()
  personRef: string;

  @IsUUID()
  post: string;

  /** The last day that it was held; the day before `from` or earlier when it was ended before it began. */
  @IsDay()
  ended: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
