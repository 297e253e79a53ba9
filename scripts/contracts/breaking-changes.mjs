// What in a contract breaks the clients of an earlier one.
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { findOpenApiBreaks } from './openapi-breaks.mjs';

/** The breaking changes between two sets of contracts, by path of the file; an empty text is a contract that did not exist. */
export async function findBreakingChanges(before, after) {
  const changes = [];
  for (const [path, text] of Object.entries(after)) {
    if (!before[path] || !/\.(graphql|json)$/.test(path)) continue;
    changes.push(...(path.endsWith('.graphql') ? await findGraphqlBreaks(before[path], text) : findOpenApiBreaks(JSON.parse(before[path]), JSON.parse(text))));
  }
  return changes;
}

async function findGraphqlBreaks(before, after) {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);
}

/** The changes that no list item of the declarations names word for word. */
export function undeclared(changes, declarations) {
  const declared = new Set(declarations.split('\n').flatMap((line) => /^- (.+?)\s*$/.exec(line)?.[1] ?? []));
  return changes.filter((change) => !declared.has(change));
}
