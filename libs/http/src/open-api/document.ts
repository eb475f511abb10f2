import type { ModulesContainer } from '@nestjs/core';
import { Problem } from '../refusals/problem.js';
import { operationOf } from './operation.js';
import { routesOf } from './routes.js';
import { Schemas } from './schemas.js';

const refusals = {
  Invalid: 'The input is wrong; `errors` points at each wrong field.',
  NotSignedIn: 'There is no token, or one that is not believed.',
  Forbidden: 'You hold no appointment that lets you.',
  NotFound: 'There is no such thing, or it is not for you to see.',
  Conflict: 'The state of the thing does not allow it.',
  Stale: 'The thing has changed since the ETag that you sent.',
  TooLarge: 'The file is larger than what is taken.',
  Unsupported: 'The file is of a kind that is not taken.',
  KeyReused: 'The Idempotency-Key was used for another body, or the input contradicts what is known.',
  IfMatchRequired: 'The header If-Match is missing.',
  Unavailable: 'Something that the service needs is away; try again after Retry-After seconds.',
};

/** The OpenAPI document of a service, made from its use cases' decorators and the rules of their input classes. */
export function openApiDocument(service: string, version: string, modules: ModulesContainer): object {
  const schemas = new Schemas();
  const problem = { 'application/problem+json': { schema: schemas.of(Problem) } };
  const routes = routesOf(modules);
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const alone = routes.filter(({ controller }) => controller === route.controller).length === 1;
    (paths[route.path] ??= {})[route.method] = operationOf(route, alone, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Länken: ${service}`,
      version,
      description:
        'Refusals are problem details (RFC 9457) with a `code` for programs. Times are RFC 3339 in UTC.',
    },
    servers: [{ url: '/' }],
    security: [{ signIn: [] }],
    paths,
    components: {
      securitySchemes: { signIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: Object.fromEntries(
        Object.entries(refusals).map(([name, description]) => [name, { description, content: problem }]),
      ),
      schemas: schemas.all,
    },
  };
}
