import { RouteConfig } from '@nestjs/platform-fastify';

/** Where a creation's Location lies when it is not below the path that was posted to: `/needs/v1/needs`, without the id. */
export const LocatedAt = (path: string): MethodDecorator => RouteConfig({ locatedAt: path });
