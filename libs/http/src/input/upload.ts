import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { errorCodes, type FastifyRequest } from 'fastify';
import { receiveFile } from './receive-file.js';
import type { SentFile } from './sent-file.js';

const takesFileKey = 'lanken:takes-file';

/** The route takes a file: `multipart/form-data` with the file in the field `file`, and these fields, which are texts, before it. */
export const TakesFile = (...fields: string[]): MethodDecorator =>
  applyDecorators(RouteConfig({ takesFile: true }), SetMetadata(takesFileKey, fields));

/** The fields beside the file that a route takes; undefined where it takes no file. */
export const fileFieldsOf = (handler: object): string[] | undefined =>
  Reflect.getMetadata(takesFileKey, handler) as string[] | undefined;

/** A file that can be received, or not, when the use case has seen that it may be sent at all. */
export class Upload {
  constructor(private readonly request: FastifyRequest) {}

  /** Begins to read it; refuses what is no file, and one that is said to have more bytes than the limit. */
  receive(limit: number): Promise<SentFile> {
    return receiveFile(this.request, limit);
  }
}

/** Parameter: the file that is sent to a route that `@TakesFile()`. */
export const Sent = createParamDecorator(
  (_: unknown, context: ExecutionContext) => new Upload(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Leaves the body to the use case where the route takes a file; nobody else takes one. */
export function leaveFile(request: FastifyRequest, _: unknown, done: (error: Error | null) => void): void {
  const { takesFile } = request.routeOptions.config as { takesFile?: boolean };
  done(takesFile ? null : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
}
