import type { KeptAnswer } from './kept-answer.js';

/** Thrown instead of doing a command again: its answer is known. */
export class RepeatedCommand extends Error {
  override readonly name = 'RepeatedCommand';

  constructor(readonly kept: KeptAnswer) {
    super('the command was answered before');
  }
}
