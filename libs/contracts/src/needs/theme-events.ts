import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { byClock } from '../by.js';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { responseKinds, type ResponseKind } from '../words.js';
import { county, need } from './examples.js';
import { responsePointer } from './need-outcome-events.js';
import { needTextLimits } from './need-parts.js';
import { ThemeEvent, ThemeFacts, themeTextLimits } from './theme-facts.js';

const theme = '01990000-0000-7000-8000-000000000f11';
const into = '01990000-0000-7000-8000-000000000f12';
const about = {
  service: 'needs',
  aggregate: 'theme',
  version: 1,
  level: 'county, of the county that formed it, while all its needs are of that county; else national.',
} as const;
const facts = {
  theme,
  by: county,
  title: 'GHB på festplatser',
  substanceAreas: ['narcotics'],
  needs: [need, '01990000-0000-7000-8000-000000000d02'],
};

@Event({
  ...about,
  fact: 'suggested',
  when: 'The radar, or a person, finds that several needs say the same.',
  example: {
    ...facts,
    by: byClock,
    reasons: {
      words: ['ghb', 'festplats'],
      municipalities: ['0780', '1480', '1490'],
      counties: ['07', '14'],
    },
  },
})
export class ThemeSuggested extends ThemeFacts {}

@Event({
  ...about,
  fact: 'needs-proposed',
  when: 'The radar finds that more needs say the same as the theme; who leads it says whether they join.',
  example: { theme, by: byClock, needs: ['01990000-0000-7000-8000-000000000d03'] },
})
export class ThemeNeedsProposed extends ThemeEvent {
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  needs: string[];
}

@Event({
  ...about,
  fact: 'confirmed',
  when: 'A county or the national level confirms that the needs are one joint need, and sees to it from now on.',
  example: facts,
})
export class ThemeConfirmed extends ThemeFacts {}

@Event({
  ...about,
  fact: 'activated',
  when: 'Who sees to the theme has begun to work on it.',
  example: { theme, by: county },
})
export class ThemeActivated extends ThemeEvent {}

@Event({
  ...about,
  fact: 'dismissed',
  when: 'A county or the national level finds that the needs are not one joint need; they go on by themselves.',
  example: { theme, by: county, reason: 'Samma ord, men tre olika frågor.' },
})
export class ThemeDismissed extends ThemeEvent {
  @Text(themeTextLimits.remark)
  reason?: string;
}

@Event({
  ...about,
  fact: 'member-joined',
  when: 'A need becomes a member; also said of the need itself. Joining never closes or hides it.',
  example: { theme, by: county, need },
})
export class ThemeMemberJoined extends ThemeEvent {
  @IsUUID()
  need: string;
}

@Event({
  ...about,
  fact: 'member-left',
  when: 'A need is no longer a member; also said of the need itself.',
  example: { theme, by: county, need, reason: 'Gäller alkohol, inte GHB.' },
})
export class ThemeMemberLeft extends ThemeEvent {
  @IsUUID()
  need: string;

  @Text(themeTextLimits.remark)
  reason?: string;
}

@Event({
  ...about,
  fact: 'merged',
  when: 'The theme has become a part of another, which has its members and responses from now on.',
  example: { theme, by: county, into },
})
export class ThemeMerged extends ThemeEvent {
  @IsUUID()
  into: string;
}

@Event({
  ...about,
  fact: 'absorbed',
  when: 'Another theme has become a part of this one.',
  example: { theme: into, by: county, other: theme, needs: ['01990000-0000-7000-8000-000000000d03'] },
})
export class ThemeAbsorbed extends ThemeEvent {
  @IsUUID()
  other: string;

  /** The needs that were proposed to the other and have not joined: they are proposed to this one. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  needs?: string[];
}

@Event({
  ...about,
  fact: 'answered',
  when: 'The theme gets a response, which every member gets, each once.',
  example: {
    theme,
    by: county,
    response: '01990000-0000-7000-8000-000000000e03',
    kind: 'training',
    text: 'En utbildning om GHB för alla länets kommuner den 3 december.',
  },
})
export class ThemeAnswered extends ThemeEvent {
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
  when: 'Who sees to an answered theme ends it: no need joins any more. Its members go on by themselves.',
  example: { theme, by: county, text: 'Alla sju kommuner har gått utbildningen.' },
})
export class ThemeClosed extends ThemeEvent {
  @Text(themeTextLimits.remark)
  text?: string;
}
