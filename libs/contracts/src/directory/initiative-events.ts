import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { AreSubstanceAreas, IsDay } from '../fields.js';
import { Text } from '../text.js';
import { visibilities, type SubstanceArea, type Visibility } from '../words.js';
import { by } from './holding.js';

/** Longest texts of an initiative, in characters. */
export const initiativeTextLimits = { title: 200, purpose: 4_000, reason: 2_000, result: 10_000 } as const;

/** How a partner stands to an initiative. */
export const partnerStates = ['invited', 'agreed', 'declined', 'left'] as const;
export type PartnerState = (typeof partnerStates)[number];

const initiative = '01990000-0000-7000-8000-000000001801';
const association = '01990000-0000-7000-8000-000000001901';
const about = {
  service: 'directory',
  aggregate: 'initiative',
  version: 1,
  level: 'The level of the organisation that leads it, on the subject of where that lay at the proposal.',
} as const;

/** What every event about an initiative says. */
export class InitiativeEvent {
  @IsUUID()
  initiative: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

/** What is proposed to the partners. */
export class InitiativeFacts extends InitiativeEvent {
  @Text(initiativeTextLimits.title)
  title?: string;

  @Text(initiativeTextLimits.purpose)
  purpose?: string;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  @IsIn(visibilities)
  visibility: Visibility;

  /** The organisation that leads it. */
  @IsUUID()
  lead: string;

  /** The others that have been asked. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partners: string[];
}

const facts = {
  initiative,
  title: 'Ungdomsgård i Teleborg',
  purpose: 'Ge ungdomar en trygg och drogfri mötesplats på fredagskvällar.',
  substanceAreas: ['alcohol', 'narcotics'],
  visibility: 'network',
  lead: by.organisation,
  partners: [association],
  by,
};

@Event({
  ...about,
  fact: 'proposed',
  when: 'A public body or an association proposes a cooperation to others; each of them must agree.',
  example: facts,
})
export class InitiativeProposed extends InitiativeFacts {}

@Event({
  ...about,
  fact: 'revised',
  when: 'What is proposed changes; it carries all of it, and who had agreed must agree anew.',
  example: facts,
})
export class InitiativeRevised extends InitiativeFacts {}

@Event({
  ...about,
  fact: 'partner-set',
  when: 'An organisation is asked to be a partner, agrees, declines or leaves.',
  example: { initiative, organisation: association, state: 'agreed', by },
})
export class InitiativePartnerSet extends InitiativeEvent {
  @IsUUID()
  organisation: string;

  @IsIn(partnerStates)
  state: PartnerState;

  @Text(initiativeTextLimits.reason)
  reason?: string;
}

@Event({
  ...about,
  fact: 'started',
  when: 'An initiative begins: all who were asked have answered, and a public body and an association have agreed.',
  example: { initiative, from: '2026-09-01', by },
})
export class InitiativeStarted extends InitiativeEvent {
  @IsDay()
  from: string;
}

@Event({
  ...about,
  fact: 'finished',
  when: 'An initiative is completed, or stopped, with its result.',
  example: {
    initiative,
    outcome: 'completed',
    from: '2027-06-30',
    result: 'Fyrtio kvällar, sjuttio ungdomar.',
    by,
  },
})
export class InitiativeFinished extends InitiativeEvent {
  @IsIn(['completed', 'stopped'])
  outcome: 'completed' | 'stopped';

  /** The first day on which it no longer is. */
  @IsDay()
  from: string;

  @Text(initiativeTextLimits.result)
  result?: string;
}
