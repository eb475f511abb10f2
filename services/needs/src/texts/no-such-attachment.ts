import { Refusal } from '@lanken/contracts';

export const noSuchAttachment = (id: string): Refusal =>
  new Refusal('not-found', 'attachment-not-found', `The need has no attachment with the id ${id}.`);
