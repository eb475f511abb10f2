import { STATUS_CODES } from 'node:http';
import type { FieldProblem, Refusal } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';

/** One wrong field of the input. */
class WrongField implements FieldProblem {
  /** JSON pointer (RFC 6901) to it. */
  @IsString()
  pointer: string;

  @IsString()
  message: string;
}

/** How a service refuses over HTTP: problem details (RFC 9457). */
export class Problem {
  @IsString()
  type: string;

  @IsString()
  title: string;

  @IsInt()
  status: number;

  /** What is wrong, and what would be right. */
  @IsString()
  detail: string;

  /** The request, by its id. */
  @IsString()
  instance: string;

  /** The reason as a word for programs. */
  @IsString()
  code: string;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => WrongField)
  errors?: WrongField[];
}

/** What a problem is made of; a `Refusal` is one. */
export type Reason = Pick<Refusal, 'status' | 'code' | 'message'> & { errors?: FieldProblem[] };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The problem details of a reason, for one request. */
export function problemOf({ status, code, message, errors }: Reason, requestId: string): Problem {
  return Object.assign(new Problem(), {
    type: `urn:lanken:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    instance: uuid.test(requestId) ? `urn:uuid:${requestId}` : `urn:lanken:request:${requestId}`,
    code,
    errors: errors?.length ? errors : undefined,
  });
}
