import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import { Event } from '../event.js';
import { BlankedTexts, type Redaction } from '../redaction.js';
import { redactionReasons, type RedactionReason } from '../words.js';
import { county, vaxjo } from './examples.js';
import { SupportEvent, supportFacts } from './support-events.js';
import { ThemeEvent } from './theme-facts.js';
import { YearlyReportEvent, yearlyReportFacts } from './yearly-report-events.js';

const about = { service: 'needs', fact: 'redacted', version: 1 } as const;
const when =
  'Texts that should not have been said are blanked in it and in all its earlier events; whoever has a copy blanks it too.';

@Event({
  ...about,
  aggregate: 'theme',
  when: `${when} A response is blanked in every need that got it through the theme.`,
  level: 'that of the theme.',
  example: {
    theme: '01990000-0000-7000-8000-000000000f11',
    by: county,
    reason: 'personal_data',
    texts: ['/responses/0/text'],
    blanked: [{ sequence: 4, pointers: ['/text'] }],
  },
})
export class ThemeRedacted extends ThemeEvent implements Redaction {
  @IsIn(redactionReasons)
  reason: RedactionReason;

  /** JSON pointers into the theme as it was shown. */
  @IsArray()
  @ArrayMinSize(1)
  @Matches(/^(\/[^/~]+)+$/, { each: true })
  texts: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BlankedTexts)
  blanked: BlankedTexts[];
}

@Event({
  ...about,
  aggregate: 'support',
  when,
  level: 'local, in the municipality of the organisation that supports.',
  example: {
    ...supportFacts,
    by: vaxjo,
    reason: 'personal_data',
    blanked: [{ sequence: 1, pointers: ['/text'] }],
  },
})
export class SupportRedacted extends SupportEvent implements Redaction {
  @IsIn(redactionReasons)
  reason: RedactionReason;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BlankedTexts)
  blanked: BlankedTexts[];
}

@Event({
  ...about,
  aggregate: 'yearly-report',
  when,
  level: 'that of the report.',
  example: {
    ...yearlyReportFacts,
    reason: 'personal_data',
    texts: ['/texts/noticed'],
    blanked: [{ sequence: 1, pointers: ['/texts/noticed'] }],
  },
})
export class YearlyReportRedacted extends YearlyReportEvent implements Redaction {
  @IsIn(redactionReasons)
  reason: RedactionReason;

  /** JSON pointers into the report as it was shown. */
  @IsArray()
  @ArrayMinSize(1)
  @Matches(/^(\/[^/~]+)+$/, { each: true })
  texts: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BlankedTexts)
  blanked: BlankedTexts[];
}
