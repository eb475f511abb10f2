import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { answerProblem } from './refuse.js';

/** The paths that a service answers, each with its methods. */
export class Routes {
  private readonly methods = new Map<string, Set<string>>();

  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    const known = this.methods.get(url) ?? new Set();
    this.methods.set(url, known);
    for (const each of [method].flat()) known.add(each);
  }

  /** The methods that the path has, none when there is no such path. */
  methodsOf(path: string): string[] {
    const parts = path.split('/');
    const same = (pattern: string): boolean => {
      const wanted = pattern.split('/');
      return (
        wanted.length === parts.length &&
        wanted.every((part, index) => part.startsWith(':') || part === parts[index])
      );
    };
    return [...this.methods].filter(([pattern]) => same(pattern)).flatMap(([, methods]) => [...methods]);
  }
}

/** Refuses a request for which there is no route: 405 when the path has other methods, else 404. */
export function noSuchRoute(routes: Routes, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const allowed = routes.methodsOf(request.url.split('?', 1)[0]!).join(', ');
  if (allowed) void reply.header('allow', allowed);
  const reason = allowed
    ? {
        status: 405,
        code: 'method-not-allowed',
        message: `${request.method} is not for this path, which takes ${allowed}.`,
      }
    : {
        status: 404,
        code: 'route-not-found',
        message: `There is no ${request.method} of this path; the service's openapi.json lists all.`,
      };
  answerProblem(reason, request, reply);
  return reply;
}
