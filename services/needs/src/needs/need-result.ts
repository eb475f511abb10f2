import { commandResult, type CommandResult } from '@lanken/http';
import type { Need } from '../model/need.js';

/** The answer of a command on a need. A draft has no event yet: the count of its revisions stands for the sequence. */
export const needResult = (need: Need): CommandResult =>
  commandResult({ id: need.id, sequence: need.version });
