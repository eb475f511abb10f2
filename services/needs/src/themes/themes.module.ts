import { Module } from '@nestjs/common';
import { KnownPaces } from '../clocks/known-paces.js';
import { Teller } from '../needs/teller.js';
import { ActivateTheme } from './activate-theme.js';
import { AnswerTheme } from './answer-theme.js';
import { CloseTheme } from './close-theme.js';
import { ConfirmTheme } from './confirm-theme.js';
import { DismissTheme } from './dismiss-theme.js';
import { FormTheme } from './form-theme.js';
import { IndexWords } from './index-words.js';
import { JoinTheme } from './join-theme.js';
import { LeaveTheme } from './leave-theme.js';
import { ListThemes } from './list-themes.js';
import { MergeThemes } from './merge-themes.js';
import { ProposeThemes } from './propose-themes.js';
import { ShowTheme } from './show-theme.js';
import { SuggestSimilar } from './suggest-similar.js';
import { SupportNeed } from './support-need.js';
import { ThemeWatch } from './theme-watch.js';

/** Joint needs. */
@Module({
  controllers: [
    FormTheme,
    ConfirmTheme,
    DismissTheme,
    ActivateTheme,
    JoinTheme,
    LeaveTheme,
    MergeThemes,
    AnswerTheme,
    CloseTheme,
    SupportNeed,
    SuggestSimilar,
    ListThemes,
    ShowTheme,
  ],
  providers: [Teller, KnownPaces, IndexWords, ProposeThemes, ThemeWatch],
})
export class ThemesModule {}
