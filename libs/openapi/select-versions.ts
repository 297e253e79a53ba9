import type { ApiVersion } from '#libs/api';
import type { OpenApiComponents, OpenApiDocument } from './openapi-document.js';

/** The part of a document that describes these versions, with the components that it refers to and no others. */
export function selectVersions(document: OpenApiDocument, versions: readonly ApiVersion[]): OpenApiDocument {
  const isOfOthers = (path: string): boolean => /^\/v\d+\//.test(path) && !versions.some((version) => path.startsWith(`/v${version}/`));
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => !isOfOthers(path)));
  return { ...document, paths, components: usedComponents(document, { paths, security: document.security }) };
}

function usedComponents({ components }: OpenApiDocument, root: object): OpenApiComponents {
  const used = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, value] of Object.entries(part)) {
      if (name === '$ref' && typeof value === 'string') follow(value);
      else visit(value);
    }
  };
  const follow = (reference: string): void => {
    const [kind = '', name = ''] = reference.replace('#/components/', '').split('/');
    if (used.has(reference)) return;
    used.add(reference);
    visit((components as unknown as Record<string, Record<string, unknown>>)[kind]?.[name]);
  };
  visit(root);
  const pick = <T>(kind: string, all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => used.has(`#/components/${kind}/${name}`)));
  return {
    ...components,
    schemas: pick('schemas', components.schemas),
    responses: pick('responses', components.responses),
    parameters: pick('parameters', components.parameters),
    headers: pick('headers', components.headers),
  };
}
