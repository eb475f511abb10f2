import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Refusal } from '@lanken/contracts';
import type { FastifyRequest } from 'fastify';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Parameter: the id in the path, `id` unless named; what is no UUID is not found. */
export const Id = createParamDecorator((name: string | undefined, context: ExecutionContext): string => {
  const params = context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
  const id = params[name ?? 'id']?.toLowerCase() ?? '';
  if (!uuid.test(id)) throw new Refusal('not-found', 'not-found', 'There is nothing here: ids are UUIDs.');
  return id;
});
