import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { byClock } from '../by.js';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { about, county, highest, need, vaxjo } from './examples.js';
import { NeedEvent } from './need-facts.js';
import { Cleared, needTextLimits } from './need-parts.js';

const request = '01990000-0000-7000-8000-000000000e11';

@Event({
  ...about,
  fact: 'handling-started',
  when: 'The custodian takes the need in hand and names who handles it.',
  level: highest,
  example: { need, by: county, handler: county.personRef },
})
export class NeedHandlingStarted extends NeedEvent {
  @IsUUID()
  handler: string;
}

@Event({
  ...about,
  fact: 'handler-changed',
  when: 'The custodian names another handler, or the handler no longer works there.',
  level: highest,
  example: { need, by: byClock },
})
export class NeedHandlerChanged extends NeedEvent {
  /** Absent: nobody handles it now. */
  @IsOptional()
  @IsUUID()
  handler?: string;
}

@Event({
  ...about,
  fact: 'update-given',
  when: 'The custodian tells the asker how it goes; the next word is due later.',
  level: highest,
  example: { need, by: county, text: 'Vi har frågat två utbildare och väntar på svar.' },
})
export class NeedUpdateGiven extends NeedEvent {
  @Text(needTextLimits.remark)
  text?: string;

  /** The commitment that it tells of, if it is about one. */
  @IsOptional()
  @IsUUID()
  commitment?: string;
}

/** What every event about a question to the asker says. */
class InfoEvent extends NeedEvent {
  /** The question's id. */
  @IsUUID()
  request: string;
}

@Event({
  ...about,
  fact: 'info-requested',
  when: 'The custodian asks the asker a question and waits for the answer; its clocks pause.',
  level: highest,
  example: { need, by: county, request, question: 'Hur många behöver utbildningen?' },
})
export class NeedInfoRequested extends InfoEvent {
  @Text(needTextLimits.remark)
  question?: string;
}

@Event({
  ...about,
  fact: 'info-given',
  when: 'The asker answers the question of the custodian, which goes on.',
  level: highest,
  example: { need, by: vaxjo, request, text: 'Ungefär tjugo, i två grupper.' },
})
export class NeedInfoGiven extends InfoEvent {
  @Text(needTextLimits.remark)
  text?: string;

  /** Of a restricted need: what the levels above may read from now on, if the answer changes it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Cleared)
  cleared?: Cleared;
}

@Event({
  ...about,
  fact: 'info-timed-out',
  when: 'The asker has not answered the question in 14 days; the custodian goes on without.',
  level: highest,
  example: { need, by: byClock, request },
})
export class NeedInfoTimedOut extends InfoEvent {}
