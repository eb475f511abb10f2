import { commandResult, type CommandResult } from '@lanken/http';
import type { Theme } from '../model/theme.js';

/** The answer of a command on a theme. */
export const themeResult = ({ id, sequence }: Theme): CommandResult => commandResult({ id, sequence });
