import { HttpException } from '@nestjs/common';
import { Refusal } from '@lanken/contracts';
import { isAway } from '@lanken/persistence';
import type { Reason } from './problem.js';

const invalidJson = (message: string): Reason => ({
  status: 400,
  code: 'invalid-json',
  message: `The body is not valid JSON: ${message}`,
});

const ofFastify: Record<string, (message: string) => Reason> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => ({
    status: 415,
    code: 'unsupported-media-type',
    message: 'The body must be JSON, sent with the header Content-Type: application/json.',
  }),
  FST_ERR_CTP_BODY_TOO_LARGE: () => ({
    status: 413,
    code: 'too-large',
    message: 'The body is larger than 256 kB, which is the most that is taken.',
  }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    invalidJson('it is empty. Send {} or leave out the header Content-Type.'),
  FST_ERR_CTP_INVALID_JSON_BODY: invalidJson,
};

// PostgreSQL: a text has a character, such as U+0000 or half a surrogate pair, that it cannot keep.
const unstorable = new Set(['22021', '22P05']);

/** Why a request fails, in the words of a problem; undefined for what nobody foresaw. */
export function reasonOf(error: unknown): Reason | undefined {
  if (error instanceof Refusal) return error;
  const {
    name,
    code,
    message = '',
    statusCode,
  } = (error ?? {}) as Partial<Record<'name' | 'code' | 'message', string>> & { statusCode?: number };
  if (code && code in ofFastify) return ofFastify[code]!(message);
  if (name === 'SyntaxError' && statusCode === 400) return invalidJson(message);
  if (code && unstorable.has(code))
    return {
      status: 400,
      code: 'invalid-input',
      message: 'A text contains a character that cannot be kept, such as U+0000.',
    };
  if (isAway(error ?? {}))
    return {
      status: 503,
      code: 'unavailable',
      message:
        'The service cannot reach what it needs just now. Try again, a command with the same Idempotency-Key.',
    };
  const status = error instanceof HttpException ? error.getStatus() : (statusCode ?? 500);
  return status < 500 ? { status, code: 'bad-request', message } : undefined;
}
