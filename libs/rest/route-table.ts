import { Injectable } from '@nestjs/common';

/** The routes there are, to tell an unknown path (404) from an unknown method (405). */
@Injectable()
export class RouteTable {
  private readonly routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  /** Remembers a route as Fastify announces it. */
  add(url: string, methods: string | string[]): void {
    if (url.includes('*')) return;
    const known = this.routes.get(url) ?? {
      pattern: new RegExp(`^${url.replace(/[.]/g, '\\.').replace(/:[^/]+/g, '[^/]+')}/?$`),
      methods: new Set(),
    };
    for (const method of [methods].flat()) known.methods.add(method);
    this.routes.set(url, known);
  }

  /** The methods that a path answers to; none for an unknown path. */
  methodsOf(url: string): string[] {
    const path = url.split('?')[0] ?? url;
    const methods = [...this.routes.values()].filter(({ pattern }) => pattern.test(path)).flatMap((route) => [...route.methods]);
    return [...new Set(methods)].sort();
  }
}
