/** Why a service says no; each kind has one HTTP status (RFC 9457 problem details). */
export const refusalStatus = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'precondition-required': 428,
  unavailable: 503,
} as const;

export type RefusalKind = keyof typeof refusalStatus;

/** One wrong field of an input: a JSON pointer to it (RFC 6901) and what would be right. */
export interface FieldProblem {
  pointer: string;
  message: string;
}

/**
 * The one deliberate error of every service. Over HTTP it becomes problem details with `code`; in a consumer
 * it parks the message at once, since retrying cannot help. The message says what is wrong and what would be right.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly errors: FieldProblem[] = [],
  ) {
    super(message);
  }

  get status(): number {
    return refusalStatus[this.kind];
  }
}
