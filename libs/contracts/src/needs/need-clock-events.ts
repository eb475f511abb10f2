import { IsIn, IsISO8601, IsInt, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { byClock } from '../by.js';
import { Event } from '../event.js';
import { dueKinds, type DueKind } from '../words.js';
import { about, highest, need, risen } from './examples.js';
import { NeedEvent } from './need-facts.js';
import { Custodian } from './need-parts.js';

const due = { need, by: byClock, custodian: risen.custodian, due: 'answer', at: '2026-12-01T16:00:00.000Z' };

/** What the clock says of the custodian's duty. */
class DueEvent extends NeedEvent {
  @ValidateNested()
  @Type(() => Custodian)
  custodian: Custodian;

  /** What the custodian must have done. */
  @IsIn(dueKinds)
  due: DueKind;

  /** When. */
  @IsISO8601()
  at: string;
}

@Event({
  ...about,
  fact: 'due-soon',
  when: 'The clock warns the custodian that it must soon do something.',
  level: highest,
  example: due,
})
export class NeedDueSoon extends DueEvent {}

@Event({
  ...about,
  fact: 'overdue',
  when: 'The custodian has not done in time what it must, and there is no level above; said daily.',
  level: 'national: from the levels below the clock passes the need up instead.',
  example: due,
})
export class NeedOverdue extends DueEvent {}

@Event({
  ...about,
  fact: 'follow-up-asked',
  when: 'The clock asks the asker of an answered or declined need whether it was helped; after two silent reminders the need is closed as unknown.',
  level: highest,
  example: { need, by: byClock, reminder: 1 },
})
export class NeedFollowUpAsked extends NeedEvent {
  /** 1 for the first since it was answered or declined. */
  @IsInt()
  @Min(1)
  reminder: number;
}
