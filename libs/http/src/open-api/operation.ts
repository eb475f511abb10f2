import type { Schema } from '@lanken/contracts';
import type { Type } from '@nestjs/common';
import { CommandResult } from '../answers/command-result.js';
import { answeredBy, type Answered } from '../answers/answers.js';
import { accessOf, type Access } from '../sign-in/access.js';
import { conditional, parametersOf } from './parameters.js';
import type { Route } from './routes.js';
import type { Schemas } from './schemas.js';

const etag = { description: 'The sequence: what If-Match takes.', schema: { type: 'string' } };
const location = { description: 'Where the new thing is.', schema: { type: 'string' } };

/** `publishNeed` of the class `PublishNeed`, with the method's name where the class has several. */
function operationId({ controller, name }: Route, alone: boolean): string {
  const start = controller.name.charAt(0).toLowerCase() + controller.name.slice(1);
  return alone ? start : `${start}_${name}`;
}

const inWords = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

function whoMay(access: Access | undefined): string {
  if (access?.to === 'everyone') return 'Open to everyone.';
  if (access?.to === 'signed-in') return 'Open to everybody who is signed in.';
  return access ? `Takes an appointment as ${access.roles.join(' or ')}.` : 'Closed.';
}

/** What the API's document says of one route. */
export function operationOf(route: Route, alone: boolean, schemas: Schemas): object {
  const access = accessOf(route.handler, route.controller);
  const open = access?.to === 'everyone';
  return {
    operationId: operationId(route, alone),
    summary: inWords(alone ? route.controller.name : route.name),
    description: whoMay(access),
    ...(open ? { security: [] } : {}),
    parameters: parametersOf(route, access, schemas),
    ...bodyOf(route, schemas),
    responses: { ...answerOf(route, schemas), ...refusalsOf(route, open) },
  };
}

function bodyOf({ body, fileFields }: Route, schemas: Schemas): object {
  const file = fileFields && { 'multipart/form-data': { schema: formWith(fileFields) } };
  const content = body ? { 'application/json': { schema: schemas.of(body) } } : file;
  return content ? { requestBody: { required: true, content } } : {};
}

const binary = { type: 'string', format: 'binary' };

const formWith = (fields: string[]): object => ({
  type: 'object',
  properties: { ...Object.fromEntries(fields.map((field) => [field, { type: 'string' }])), file: binary },
  required: ['file'],
});

function answerOf({ handler, method, status }: Route, schemas: Schemas): object {
  const {
    type,
    as,
    media = [],
  }: Partial<Answered> = answeredBy(handler) ?? {
    type: method === 'get' ? undefined : CommandResult,
    as: 'thing',
  };
  const schema = type && schemaOf(type, as, schemas);
  const headers =
    type && as === 'thing' && schemas.all[type.name]?.properties?.sequence
      ? { headers: { ETag: etag, ...(status === 201 ? { Location: location } : {}) } }
      : {};
  const description = status === 201 ? 'Done: the new thing.' : 'Done.';
  const others = Object.fromEntries(media.map((each) => [each, { schema: binary }]));
  const all = { ...(schema && { 'application/json': { schema } }), ...others };
  const content = Object.keys(all).length ? { content: all } : {};
  return { [status]: { description, ...headers, ...content } };
}

function schemaOf(type: Type, as: Answered['as'] | undefined, schemas: Schemas): Schema {
  if (as === 'page') return schemas.pageOf(type);
  return as === 'file' ? { type: 'array', items: schemas.of(type) } : schemas.of(type);
}

const refusals: [status: number, name: string, applies: (route: Route, open: boolean) => boolean][] = [
  [400, 'Invalid', ({ body, query, method }) => Boolean(body ?? query) || method === 'post'],
  [401, 'NotSignedIn', (_, open) => !open],
  [403, 'Forbidden', (_, open) => !open],
  [404, 'NotFound', ({ parameters }) => parameters.length > 0],
  [409, 'Conflict', ({ method }) => method !== 'get'],
  [412, 'Stale', ({ method }) => conditional(method)],
  [413, 'TooLarge', ({ fileFields }) => Boolean(fileFields)],
  [415, 'Unsupported', ({ fileFields }) => Boolean(fileFields)],
  [422, 'KeyReused', ({ body, query, method }) => Boolean(body ?? query) || method === 'post'],
  [428, 'IfMatchRequired', ({ method }) => conditional(method)],
  [503, 'Unavailable', () => true],
];

const refusalsOf = (route: Route, open: boolean): object =>
  Object.fromEntries(
    refusals
      .filter(([, , applies]) => applies(route, open))
      .map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
  );
