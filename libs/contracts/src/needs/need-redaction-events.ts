import { ArrayMinSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Event } from '../event.js';
import { BlankedTexts, type Redaction } from '../redaction.js';
import { redactionReasons, type RedactionReason } from '../words.js';
import { about, county, highest, need } from './examples.js';
import { NeedEvent } from './need-facts.js';

@Event({
  ...about,
  fact: 'redacted',
  when: 'Texts that should not have been said are blanked, in the need and in all its earlier events; whoever has a copy blanks it too.',
  level: highest,
  example: {
    need,
    by: county,
    reason: 'personal_data',
    texts: ['/description'],
    blanked: [{ sequence: 1, pointers: ['/description'] }],
  },
})
export class NeedRedacted extends NeedEvent implements Redaction {
  @IsIn(redactionReasons)
  reason: RedactionReason;

  /** JSON pointers into the need as it was shown. */
  @IsArray()
  @ArrayMinSize(1)
  @Matches(/^(\/[^/~]+)+$/, { each: true })
  texts: string[];

  /** Where they stood in earlier events; nowhere where the need is restricted. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BlankedTexts)
  blanked: BlankedTexts[];
}
