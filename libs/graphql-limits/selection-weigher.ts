import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { idCount, isExcluded, listSize, pageSize, type Variables } from './argument-values.js';
import { listedPrice, oneLevelAbove, plus, singlePrice, weightless, type Weight } from './weight.js';

/** Weighs the selections of one operation, each fragment once. The prices are those that `measureOperation` documents. */
export class SelectionWeigher {
  aliases = 0;
  directives = 0;
  private readonly fragmentWeights = new Map<string, Weight>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  weighRoot(operation: OperationDefinitionNode, rootType: GraphQLObjectType): Weight {
    this.directives += operation.directives?.length ?? 0;
    for (const { directives } of operation.variableDefinitions ?? []) this.directives += directives?.length ?? 0;
    return this.weighSelections(operation.selectionSet, rootType);
  }

  private weighSelections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): Weight {
    return selections.map((node) => this.weighSelection(node, parent)).reduce(plus, weightless);
  }

  private weighSelection(node: SelectionNode, parent: GraphQLCompositeType): Weight {
    this.directives += node.directives?.length ?? 0;
    const weight = this.weighByKind(node, parent);
    return isExcluded(node, this.variables) ? weightless : weight;
  }

  private weighByKind(node: SelectionNode, parent: GraphQLCompositeType): Weight {
    if (node.kind === 'Field') return this.weighField(node, parent);
    if (node.kind === 'FragmentSpread') return this.weighFragment(node.name.value);
    return this.weighSelections(node.selectionSet, this.typeNamed(node.typeCondition?.name.value) ?? parent);
  }

  private weighFragment(name: string): Weight {
    const known = this.fragmentWeights.get(name);
    if (known) return known;
    // Stands for the fragment while it is weighed: a cycle, which validation refuses, ends here.
    this.fragmentWeights.set(name, weightless);
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    if (!fragment || !type) return weightless;
    this.directives += fragment.directives?.length ?? 0;
    const weight = this.weighSelections(fragment.selectionSet, type);
    this.fragmentWeights.set(name, weight);
    return weight;
  }

  private weighField(node: FieldNode, parent: GraphQLCompositeType): Weight {
    if (node.alias) this.aliases += 1;
    const field = this.fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    const selected = isCompositeType(type) && node.selectionSet ? this.weighSelections(node.selectionSet, type) : weightless;
    if (!field) return oneLevelAbove(selected, {});
    if (isIntrospection(parent) || isIntrospection(type)) return weighIntrospection(node, parent, selected);
    const weight = isCompositeType(type) ? this.weighObject(node, field, parent, type, selected) : oneLevelAbove(selected, {});
    return this.isRoot(parent) && node.name.value !== '__typename' ? { ...weight, single: Math.max(weight.single, singlePrice) } : weight;
  }

  private weighObject(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType,
    type: GraphQLCompositeType,
    selected: Weight,
  ): Weight {
    const { single, listed, row, rowLists } = selected;
    const isList = isListType(getNullableType(field.type));
    if (isList && isConnection(parent)) return oneLevelAbove(selected, { row: listed, rowLists: 1 });
    if (isConnection(type)) {
      const size = pageSize(field, node.arguments, this.variables);
      return oneLevelAbove(selected, {
        single: singlePrice + single + size * row,
        listed: listedPrice + listed + size * (rowLists * listedPrice + row),
      });
    }
    const isFree = isEdge(parent) || !isResource(type);
    const own = isFree ? { single: 0, listed: 0 } : { single: singlePrice, listed: listedPrice };
    if (!isList) return oneLevelAbove(selected, { single: own.single + single, listed: own.listed + listed });
    const ids = idCount(field, node.arguments, this.variables);
    if (ids !== null) return oneLevelAbove(selected, { single: ids * (singlePrice + listed), listed: ids * (singlePrice + listed) });
    const size = listSize(field, node.arguments, this.variables);
    return oneLevelAbove(selected, { single: own.single + size * listed, listed: own.listed + size * (listedPrice + listed) });
  }

  private fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (parent === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return 'getFields' in parent ? parent.getFields()[name] : undefined;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  private isRoot(type: GraphQLCompositeType): boolean {
    return type === this.schema.getQueryType() || type === this.schema.getMutationType() || type === this.schema.getSubscriptionType();
  }
}

/** Tools introspect deeply with one alias-free query. Aliases are how one such query is made to read the schema many times over. */
function weighIntrospection(node: FieldNode, parent: GraphQLCompositeType, selected: Weight): Weight {
  const own = node.alias || !isIntrospection(parent) ? singlePrice : 0;
  return { ...weightless, single: own + selected.single, listed: own + selected.single };
}

function isIntrospection(type: { name: string } | undefined): boolean {
  return type?.name.startsWith('__') ?? false;
}

/** A resource is looked up; any other object came with its parent. What an abstract type holds is not known before it is looked up. */
function isResource(type: GraphQLCompositeType): boolean {
  return isAbstractType(type) || type.getInterfaces().some(({ name }) => name === 'Node');
}

function isConnection(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields() && ('edges' in type.getFields() || 'nodes' in type.getFields());
}

function isEdge(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && 'node' in type.getFields() && 'cursor' in type.getFields();
}
