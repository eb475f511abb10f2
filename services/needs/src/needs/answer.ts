import {
  needTextLimits,
  Refusal,
  responseKinds,
  responsePointer,
  type ResponseKind,
} from '@lanken/contracts';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';

/** A response, by words, a pointer, or both. */
export class Answer extends Writing {
  @IsIn(responseKinds)
  kind: ResponseKind;

  @IsOptional()
  @IsWritten(needTextLimits.response)
  text?: string;

  /** Where the thing is: an https address, or a urn of a thing in Länken. */
  @IsOptional()
  @Matches(responsePointer, {
    message: 'pointer must be an https:// address or a urn:lanken: of a thing in Länken',
  })
  pointer?: string;
}

/** Refuses a response that is empty. */
export function mustSaySomething({ text, pointer }: Pick<Answer, 'text' | 'pointer'>): void {
  if (text || pointer) return;
  const message = 'An answer has a text, a pointer, or both.';
  const errors = ['/text', '/pointer'].map((pointer) => ({ pointer, message }));
  throw new Refusal('invalid', 'answer-empty', message, errors);
}
