import { IsInt, Min } from 'class-validator';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { about, facts, highest, need, vaxjo } from './examples.js';
import { NeedEvent, NeedFacts } from './need-facts.js';
import { needTextLimits } from './need-parts.js';

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
  fact: 'revised',
  when: 'The asker writes its own words anew after publication; it carries all of them. Custody does not move.',
  level: highest,
  example: { ...facts, targetGroup: 'Fältassistenter och ordningsvakter', version: 2 },
})
export class NeedRevised extends NeedFacts {
  /** Of its words, drafts counted; every version is kept. */
  @IsInt()
  @Min(2)
  version: number;
}

@Event({
  ...about,
  fact: 'withdrawn',
  when: 'The asker no longer needs it and takes it back before it is answered.',
  level: highest,
  example: { need, by: vaxjo, reason: 'Skolan ordnar utbildningen själv.' },
})
export class NeedWithdrawn extends NeedEvent {
  @Text(needTextLimits.remark)
  reason?: string;
}
