import { Refusal } from '@lanken/contracts';

/** Days that contradict each other, or what they are about. */
export const wrongDays = (message: string, pointer: string): Refusal =>
  new Refusal('unprocessable', 'wrong-days', message, [{ pointer, message }]);
