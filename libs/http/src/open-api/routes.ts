import type { Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import {
  METHOD_METADATA,
  PATH_METADATA,
  HTTP_CODE_METADATA,
  ROUTE_ARGS_METADATA,
  RouteParamtypes,
} from '@nestjs/common/internal';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { fileFieldsOf } from '../input/upload.js';

/** A part of a path that is given; what is read by `@Id()`, not by `@Param(…)`, is a UUID. */
export interface PathParameter {
  name: string;
  isId: boolean;
}

/** A use case's route, as its decorators declare it. */
export interface Route {
  controller: Type;
  name: string;
  /** The decorated method. */
  handler: object;
  /** `get`, `post`, … */
  method: string;
  /** With parameters as `{id}`. */
  path: string;
  parameters: PathParameter[];
  status: number;
  body?: Type;
  query?: Type;
  /** Where it takes a file: the fields beside it. */
  fileFields?: string[];
}

/** Every route of the use cases that the modules list. */
export function routesOf(modules: ModulesContainer): Route[] {
  const controllers = [...modules.values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const controller = metatype as Type;
    const names = new MetadataScanner().getAllMethodNames(controller.prototype as object);
    return names.flatMap((name) => routeOf(controller, name) ?? []);
  });
}

function routeOf(controller: Type, name: string): Route | undefined {
  const prototype = controller.prototype as Record<string, object>;
  const handler = prototype[name]!;
  const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (verb === undefined) return undefined;
  const parts = [
    Reflect.getMetadata(PATH_METADATA, controller),
    Reflect.getMetadata(PATH_METADATA, handler),
  ] as string[];
  const path = `/${parts.flatMap((part) => part.split('/').filter(Boolean)).join('/')}`;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as Type[];
  const given = Object.entries(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
      string,
      { index: number; data?: unknown }
    >,
  );
  const byParam = given
    .filter(([key]) => key.startsWith(`${RouteParamtypes.PARAM}:`))
    .map(([, { data }]) => data);
  const typeOf = (kind: RouteParamtypes): Type | undefined => {
    const [, argument] = given.find(([key]) => key.startsWith(`${kind}:`)) ?? [];
    return argument && types[argument.index];
  };
  return {
    controller,
    name,
    handler,
    method: RequestMethod[verb].toLowerCase(),
    path: path.replace(/:(\w+)/g, '{$1}'),
    parameters: [...path.matchAll(/:(\w+)/g)].map(([, each]) => ({
      name: each!,
      isId: !byParam.includes(each),
    })),
    status:
      (Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined) ??
      (verb === RequestMethod.POST ? 201 : 200),
    body: typeOf(RouteParamtypes.BODY),
    query: typeOf(RouteParamtypes.QUERY),
    fileFields: fileFieldsOf(handler),
  };
}
