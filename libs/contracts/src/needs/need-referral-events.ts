import { IsIn, IsUUID } from 'class-validator';
import { Event } from '../event.js';
import { IsCountyCode } from '../fields.js';
import { Text } from '../text.js';
import { levels, type Level } from '../words.js';
import { about, county, facts, highest, need } from './examples.js';
import { NeedEvent, NeedFacts } from './need-facts.js';
import { needTextLimits } from './need-parts.js';

const invited = '01990000-0000-7000-8000-000000000014';

@Event({
  ...about,
  fact: 'referral-proposed',
  when: 'The custodian asks another organisation to take the need over; nothing moves until that says yes. Whatever changes the status of the need ends the proposal.',
  level: highest,
  example: {
    need,
    by: county,
    organisation: invited,
    level: 'county',
    county: '14',
    text: 'Festplatserna ligger hos er; ni har redan utbildare.',
  },
})
export class NeedReferralProposed extends NeedEvent {
  /** The organisation that is asked to take it over. */
  @IsUUID()
  organisation: string;

  @IsIn(levels)
  level: Level;

  @IsCountyCode()
  county: string;

  @Text(needTextLimits.remark)
  text?: string;
}

@Event({
  ...about,
  fact: 'referral-declined',
  when: 'The organisation that was asked to take the need over says no, or the custodian takes its proposal back; `by` tells which.',
  level: highest,
  example: {
    need,
    by: { ...county, organisation: invited },
    organisation: invited,
    text: 'Vi har ingen utbildare före jul.',
  },
})
export class NeedReferralDeclined extends NeedEvent {
  /** The organisation that was asked. */
  @IsUUID()
  organisation: string;

  @Text(needTextLimits.remark)
  text?: string;
}

@Event({
  ...about,
  fact: 'referred',
  when: 'The organisation that was asked to take the need over says yes: it is the custodian now.',
  level: 'The highest level that the need has reached, which may be that of the new custodian.',
  example: {
    ...facts,
    by: { ...county, organisation: invited },
    custodian: { hop: 2, level: 'county', organisation: invited },
  },
})
export class NeedReferred extends NeedFacts {}
