import { attachmentNameLimit } from '@lanken/contracts';
import { inputOf, type SentFile } from '@lanken/http';
import { Matches } from 'class-validator';
import { IsWritten } from '../needs/is-written.js';
import { Writing } from './writing.js';

/** What is written beside a file. */
export class AttachmentForm extends Writing {
  // Marks that turn the direction of writing can make an ending look like another.
  @IsWritten(attachmentNameLimit)
  @Matches(/^[^\p{Cc}\p{Bidi_Control}]*$/u, { message: 'name must have no control characters' })
  name: string;
}

/** The field of the form with the reason why what looks like personal data must stand in the name. */
export const overrideField = 'personalDataOverride';

export function formOf({ name, fields }: SentFile): AttachmentForm {
  const reason = fields.get(overrideField);
  const written = { name: name.normalize('NFC').trim(), ...(reason && { personalDataOverride: { reason } }) };
  return inputOf(AttachmentForm, written, 'body');
}
