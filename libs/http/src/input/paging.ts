import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** A query is text: only digits become a number, anything else stays and is refused. */
export const FromDigits = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );

/** How many things a page has at most: 1 to 200. */
export const IsLimit = (): PropertyDecorator => applyDecorators(Max(200), Min(1), IsInt(), FromDigits());

/** Which page: from 1. */
export const IsPage = (): PropertyDecorator => applyDecorators(Max(1_000_000), Min(1), IsInt(), FromDigits());

/** Which part of a list is asked for; a list's own query class extends it. */
export class Paging {
  @IsLimit()
  limit = 20;

  @IsPage()
  page = 1;
}

/** A part of a list. */
export interface Page<T> {
  items: T[];
  page: number;
  limit: number;
  /** How many there are in all. */
  total: number;
}

/** The answer of a list. */
export const page = <T>(items: T[], total: number, { page, limit }: Paging): Page<T> => ({
  items,
  page,
  limit,
  total,
});

/** How many rows the asked page comes after. */
export const offset = ({ page, limit }: Paging): number => (page - 1) * limit;
