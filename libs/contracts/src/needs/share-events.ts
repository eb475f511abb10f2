import { IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { BlankedTexts, type Redaction } from '../redaction.js';
import { redactionReasons, responseKinds, type RedactionReason, type ResponseKind } from '../words.js';
import { county, facts } from './examples.js';
import { NeedEvent, NeedFacts } from './need-facts.js';
import { responsePointer } from './need-outcome-events.js';

/** The latest response to a need, without its text: whoever may read that asks the service. */
export class LatestResponse {
  @IsUUID()
  response: string;

  @IsIn([...responseKinds, 'decline'])
  kind: ResponseKind | 'decline';

  @IsOptional()
  @Matches(responsePointer)
  pointer?: string;
}

/** A commitment to the need that is open, without its text. */
export class OpenCommitment {
  @IsUUID()
  commitment: string;

  /** Whose it is. */
  @IsUUID()
  organisation: string;

  /** The last day on which it is kept in time. */
  @IsDay()
  until: string;
}

@Event({
  service: 'needs',
  aggregate: 'share',
  fact: 'updated',
  version: 1,
  when: "A need that concerns another county than the asker's, by its areas, a referral or a theme, has changed. Each such county gets it on a subject and with a sequence of its own; the event carries the present state.",
  level: 'county: that of the county that is told, whatever level the need is at.',
  example: {
    ...facts,
    by: county,
    areas: ['0780', '1480'],
    leadCounty: '07',
    status: 'in_handling',
    invited: '01990000-0000-7000-8000-000000000014',
  },
})
export class ShareUpdated extends NeedFacts {
  /** As in the domain's table: published, acknowledged, in_handling … */
  @IsString()
  status: string;

  /** The organisation that is asked to take the need over, while it is. */
  @IsOptional()
  @IsUUID()
  invited?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => LatestResponse)
  latest?: LatestResponse;

  /** What is promised, while it is neither kept nor broken. */
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OpenCommitment)
  commitments?: OpenCommitment[];
}

@Event({
  service: 'needs',
  aggregate: 'share',
  fact: 'redacted',
  version: 1,
  when: 'Texts of the need were blanked that should not have been said; share.updated with the present state follows.',
  level: 'county: that of the county that is told, whatever level the need is at.',
  example: {
    need: facts.need,
    by: county,
    reason: 'personal_data',
    blanked: [{ sequence: 1, pointers: ['/description'] }],
  },
})
export class ShareRedacted extends NeedEvent implements Redaction {
  @IsIn(redactionReasons)
  reason: RedactionReason;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BlankedTexts)
  blanked: BlankedTexts[];
}
