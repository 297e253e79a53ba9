import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { operationMetadata, type OperationSpec } from '#libs/rest';
import type { OpenApiMethod } from './openapi-document.js';

/** A route as its controller declares it. */
export interface Route {
  method: OpenApiMethod;
  /** As OpenAPI writes it: `/users/{userId}`. */
  path: string;
  /** What `@Operation` says; absent for routes beside the versioned resources. */
  spec?: OperationSpec;
}

type Handler = (...args: unknown[]) => unknown;

/** The routes of these controllers, by path and method. */
export function findRoutes(controllers: readonly object[]): Route[] {
  return controllers
    .flatMap((controller) => routesOf(controller as { prototype: Record<string, unknown> }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function routesOf(controller: { prototype: Record<string, unknown> }): Route[] {
  const bases = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  const handlers = Object.getOwnPropertyNames(controller.prototype)
    .map((name) => Object.getOwnPropertyDescriptor(controller.prototype, name)?.value as unknown)
    .filter((value): value is Handler => typeof value === 'function' && Reflect.hasMetadata(METHOD_METADATA, value));
  return handlers.flatMap((handler) => {
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]?.toLowerCase() as OpenApiMethod;
    const spec = Reflect.getMetadata(operationMetadata, handler) as OperationSpec | undefined;
    const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return bases.flatMap((base) => paths.map((path) => ({ method, path: join(base, path), ...(spec && { spec }) })));
  });
}

const keyOf = ({ path, method }: Route): string => `${path} ${method}`;

const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .map((segment) => segment.replace(/^:(.+)$/, '{$1}'))
    .join('/')}`;
