import { IsBoolean, IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { responseKinds, verdicts, type ResponseKind, type Verdict } from '../words.js';
import { Custodian, NeedEvent, NeedFacts, needTextLimits } from './need-facts.js';
import { county, facts, need, vaxjo } from './examples.js';

const about = { service: 'needs', aggregate: 'need', version: 1 } as const;

/** Where the thing that a response points to is: an https address or a urn of a thing in Länken, in ASCII. */
export const responsePointer = /^(https:\/\/|urn:lanken:)[!-~]{1,1990}$/;

const highest = 'The highest level that the need has reached.';

@Event({
  ...about,
  fact: 'published',
  when: 'An organisation publishes a need of support; the need is now in the custody of the level above.',
  level: 'county; national where a county asks for itself.',
  example: facts,
})
export class NeedPublished extends NeedFacts {}

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
  fact: 'escalated',
  when: 'The custodian passes the need up; it carries what the higher level needs to know.',
  level: 'The level that it reaches: national from a county.',
  example: {
    ...facts,
    by: county,
    tried: [
      ...facts.tried,
      {
        level: 'county',
        organisation: county.organisation,
        text: 'Länet har samlat kommunerna till ett möte men saknar utbildare.',
      },
    ],
    custodian: { hop: 2, level: 'national', organisation: '01990000-0000-7000-8000-000000000001' },
    automatic: false,
  },
})
export class NeedEscalated extends NeedFacts {
  /** True when the clock passed it up because due date and grace had passed. */
  @IsBoolean()
  automatic: boolean;
}

@Event({
  ...about,
  fact: 'answered',
  when: 'The need gets a response that is not a decline.',
  level: highest,
  example: {
    need,
    by: county,
    response: '01990000-0000-7000-8000-000000000e01',
    kind: 'training',
    text: 'Webbutbildning om GHB den 3 december.',
    pointer: 'https://example.org/ghb',
  },
})
export class NeedAnswered extends NeedEvent {
  @IsUUID()
  response: string;

  @IsIn(responseKinds)
  kind: ResponseKind;

  @Text(needTextLimits.response)
  text?: string;

  /** Where the thing is. */
  @IsOptional()
  @Matches(responsePointer)
  pointer?: string;
}

@Event({
  ...about,
  fact: 'closed',
  when: 'The asker closes the need with a verdict on the help.',
  level: highest,
  example: { need, by: vaxjo, verdict: 'helped' },
})
export class NeedClosed extends NeedEvent {
  @IsIn(verdicts)
  verdict: Verdict;

  @Text(needTextLimits.verdict)
  text?: string;
}
