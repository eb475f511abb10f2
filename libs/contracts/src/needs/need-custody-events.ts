import { IsBoolean, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { byClock } from '../by.js';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { about, county, facts, highest, national, need, risen, vaxjo } from './examples.js';
import { NeedEvent, NeedFacts } from './need-facts.js';
import { Custodian, needTextLimits } from './need-parts.js';

@Event({
  ...about,
  fact: 'acknowledged',
  when: 'The custodian says that it has received the need.',
  level: highest,
  example: { need, by: county, custodian: facts.custodian },
})
export class NeedAcknowledged extends NeedEvent {
  @ValidateNested()
  @Type(() => Custodian)
  custodian: Custodian;
}

@Event({
  ...about,
  fact: 'escalated',
  when: 'The custodian, or the clock, passes the need up; it carries what the higher level needs to know.',
  level: 'The level that it reaches, if that is its highest: national from a county.',
  example: { ...risen, automatic: false },
})
export class NeedEscalated extends NeedFacts {
  /** True when the clock passed it up because due date and grace had passed. */
  @IsBoolean()
  automatic: boolean;
}

@Event({
  ...about,
  fact: 'appealed',
  when: 'The asker does not accept that a level declined the need, and takes it to the level above; once per level.',
  level: 'The level that it reaches, if that is its highest: national from a county.',
  example: { ...risen, tried: facts.tried, by: vaxjo, text: 'Vi har ingen annan att fråga.' },
})
export class NeedAppealed extends NeedFacts {
  /** Why the asker does not accept it. */
  @Text(needTextLimits.remark)
  text?: string;
}

@Event({
  ...about,
  fact: 'returned',
  when: 'The custodian gives the need back one level down, and says what is expected there.',
  level: highest,
  example: {
    need,
    by: national,
    custodian: { hop: 3, level: 'county', organisation: county.organisation },
    reason: 'Utbildningen finns redan i länets regi.',
    expected: 'Länet bjuder in kommunen till vårens omgång.',
  },
})
export class NeedReturned extends NeedEvent {
  @ValidateNested()
  @Type(() => Custodian)
  custodian: Custodian;

  @Text(needTextLimits.remark)
  reason?: string;

  /** What is expected of the level that gets it back. */
  @Text(needTextLimits.remark)
  expected?: string;
}

@Event({
  ...about,
  fact: 'custody-moved',
  when: 'An organisation has ended, and its successor stands in its place: as custodian, asker or both.',
  level: highest,
  example: {
    need,
    by: byClock,
    ended: '01990000-0000-7000-8000-000000000002',
    successor: national.organisation,
    custodian: { hop: 3, level: 'national', organisation: national.organisation },
  },
})
export class NeedCustodyMoved extends NeedEvent {
  /** The organisation that has ended. */
  @IsUUID()
  ended: string;

  /** It takes each place that the ended one had in the need. */
  @IsUUID()
  successor: string;

  /** The new hop, where the ended one was custodian. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Custodian)
  custodian?: Custodian;
}
