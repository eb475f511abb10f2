import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Parameter: of the media types that there are, the one that the header Accept likes best; undefined where it takes none. */
export const Accepted = createParamDecorator(
  (types: readonly string[], context: ExecutionContext): string | undefined => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    return new Negotiator({ headers }).mediaType([...types]);
  },
);
