import { IsUUID } from 'class-validator';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { about, county, highest, need } from './examples.js';
import { NeedEvent } from './need-facts.js';
import { needTextLimits } from './need-parts.js';

const theme = '01990000-0000-7000-8000-000000000f11';

@Event({
  ...about,
  fact: 'theme-joined',
  when: 'The need becomes a member of a theme: a response to that answers it too. Its own life goes on.',
  level: highest,
  example: { need, by: county, theme },
})
export class NeedThemeJoined extends NeedEvent {
  @IsUUID()
  theme: string;
}

@Event({
  ...about,
  fact: 'theme-left',
  when: 'The need is no longer a member of the theme.',
  level: highest,
  example: { need, by: county, theme, reason: 'Gäller alkohol, inte GHB.' },
})
export class NeedThemeLeft extends NeedEvent {
  @IsUUID()
  theme: string;

  @Text(needTextLimits.remark)
  reason?: string;
}
