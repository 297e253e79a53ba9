import {
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The part of graphql's resolve info that selections are read from. */
type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** The names of the fields selected below a resolver's field, through fragments, without what is skipped; below `path` if given. */
export function selectedFields(info: Info, ...path: string[]): string[] {
  let sets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const step of path) {
    sets = sets
      .flatMap((set) => fieldsOf(set, info))
      .filter(({ name }) => name.value === step)
      .flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  const names = sets.flatMap((set) => fieldsOf(set, info)).map(({ name }) => name.value);
  return [...new Set(names)].filter((name) => !name.startsWith('__'));
}

/** Whether `@skip` or `@include` takes the selection out of this execution. */
export function isExcluded(node: SelectionNode, { variableValues }: Info): boolean {
  if (!node.directives?.length) return false;
  const skipped = getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true;
  return skipped || getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if === false;
}

function fieldsOf(set: SelectionSetNode, info: Info, visited = new Set<string>()): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (isExcluded(node, info)) return [];
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(node.selectionSet, info, visited);
    const fragment = info.fragments[node.name.value];
    if (!fragment || visited.has(node.name.value)) return [];
    visited.add(node.name.value);
    return fieldsOf(fragment.selectionSet, info, visited);
  });
}
