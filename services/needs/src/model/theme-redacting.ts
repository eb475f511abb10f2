import { Refusal } from '@lanken/contracts';
import { allowReadingTheme, isLeader } from './theme-guard.js';
import type { Theme } from './theme.js';
import type { Who } from './who.js';

/** Refuses whoever may not have texts of a theme blanked: who sees to it may, its leaders until somebody does, an administrator. */
export function allowThemeRedaction(theme: Theme, who: Who): void {
  if (who.role === 'administrator') return;
  allowReadingTheme(theme, who);
  if (theme.owner ? theme.owner === who.organisation && isLeader(theme, who) : isLeader(theme, who)) return;
  throw new Refusal(
    'forbidden',
    'not-yours-to-redact',
    'Texts of a joint need are blanked by the organisation that sees to it or an administrator: tell one of them.',
  );
}
