import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { requestContext } from '@lanken/messaging';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { nameAnswer } from './answers/name-answer.js';
import { refuse } from './refusals/refuse.js';
import { refuseConnection } from './refusals/refuse-connection.js';
import { leaveFile } from './input/upload.js';
import { noSuchRoute, Routes } from './refusals/no-such-route.js';
import { RequestState } from './request-state.js';

const requestIdFormat = /^[\w.:-]{1,128}$/;
const traceparentFormat = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

// What the caller or a proxy before us calls the request, when it is fit to be logged.
function requestId({ headers }: { headers: IncomingMessage['headers'] }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && requestIdFormat.test(given) ? given : randomUUID();
}

/** Fastify as every service runs it: small bodies, JSON only but for files, request ids, and its own errors as problem details. */
export class HttpAdapter extends FastifyAdapter {
  readonly routes = new Routes();

  constructor() {
    super({
      bodyLimit: 256 * 1024,
      requestTimeout: 30_000,
      connectionTimeout: 300_000, // without a byte in either direction: whoever reads an answer has stopped
      genReqId: requestId,
      requestIdHeader: false,
      return503OnClosing: false, // a connection that is still open while we drain gets its answer
      skipMiddie: true,
      frameworkErrors: refuse, // a path that is no path
      clientErrorHandler: refuseConnection,
    });
    const fastify = this.getInstance();
    fastify.removeContentTypeParser('text/plain');
    fastify.addContentTypeParser('multipart/form-data', leaveFile);
    fastify.decorateRequest('state');
    fastify.addHook('onRoute', (route) => this.routes.add(route));
    fastify.addHook('onRequest', (request, reply, done) => {
      const { traceparent } = request.headers as { traceparent?: string };
      request.state = new RequestState(
        request.id,
        traceparent && traceparentFormat.test(traceparent) ? traceparent : undefined,
      );
      void reply.header('x-request-id', request.id);
      done();
    });
    // After the body is read: what reads it runs in the context of the connection, not of the request.
    fastify.addHook('preHandler', (request, _reply, done) => requestContext.run(request.state, done));
    fastify.addHook('preSerialization', nameAnswer);
    // A file that is made while it is sent would be made whole for HEAD, and thrown away.
    fastify.addHook('onSend', (request, _reply, payload, done) => {
      if (request.method !== 'HEAD' || !(payload instanceof Readable)) return done(null, payload);
      payload.destroy();
      done(null, '');
    });
  }

  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance().setErrorHandler(refuse);
  }

  override setNotFoundHandler(): ReturnType<FastifyAdapter['setNotFoundHandler']> {
    return this.getInstance().setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) =>
      noSuchRoute(this.routes, request, reply),
    );
  }
}
