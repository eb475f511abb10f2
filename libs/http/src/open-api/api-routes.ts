import { readFileSync } from 'node:fs';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Adds what a program asks first: what this API is, and its document, which is made when it is first asked for. */
export function addApiRoutes(
  app: NestFastifyApplication,
  service: string,
  revision: string | undefined,
): void {
  const fastify = app.getHttpAdapter().getInstance();
  const root = `/${service}/v1`;
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const info = { name: service, version, revision, openapi: `${root}/openapi.json` };
  let document: object | undefined;
  fastify.get(`${root}/api-info`, (_request, reply) => reply.send(info));
  fastify.get(`${root}/openapi.json`, async (_request, reply) => {
    const { openApiDocument } = await import('./document.js');
    document ??= openApiDocument(service, version, app.get(ModulesContainer));
    return reply.send(document);
  });
}
