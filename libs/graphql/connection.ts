import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Constructor } from '#libs/api';
import type { Page } from '#libs/listing';

/** Where a part of a list stands in the whole (Relay Cursor Connections). */
@Directive('@shareable')
@ObjectType({ description: 'Where a part of a list stands in the whole.' })
class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this part.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before this part.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; the same string as in REST.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; the same string as in REST.' })
  endCursor!: string | null;
}

/** A part of a list as GraphQL shows it. */
export interface Connection<Model> {
  edges: { node: Model; cursor: string }[];
  nodes: Model[];
  pageInfo: PageInfo;
  totalCount: number | null;
  totalIsEstimate: boolean;
}

const connections = new Map<string, Constructor<Connection<unknown>>>();

/** The connection type of a model; the same class however often it is asked for. */
export function connectionOf<Model>(name: string, model: () => Constructor<Model>): Constructor<Connection<Model>> {
  const known = connections.get(name);
  if (known) return known as Constructor<Connection<Model>>;

  @ObjectType(`${name}Edge`, { description: `One ${name} in a list.` })
  class ModelEdge {
    @Field(model, { description: 'The element.' })
    node!: Model;

    @Field(() => String, { description: 'Its position, for `after` and `before`; the same string as in REST.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A part of a list of ${name}.` })
  class ModelConnection implements Connection<Model> {
    @Field(() => [ModelEdge], { description: 'The elements with their positions.' })
    edges!: ModelEdge[];

    @Field(() => [model()], { description: 'The elements.' })
    nodes!: Model[];

    @Field(() => PageInfo, { description: 'Where this part stands in the whole.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: 'Elements in all: exact up to 10,000, then an estimate. Counted only when asked for.',
    })
    totalCount!: number | null;

    @Field(() => Boolean, { description: 'Whether totalCount is an estimate.' })
    totalIsEstimate!: boolean;
  }

  connections.set(name, ModelConnection);
  return ModelConnection;
}

/** A page as a connection. */
export function toConnection<Model>(page: Page<Model>): Connection<Model> {
  return {
    edges: page.rows.map((node, index) => ({ node, cursor: page.cursors?.[index] ?? '' })),
    nodes: page.rows,
    pageInfo: {
      hasNextPage: page.hasMore,
      hasPreviousPage: page.hasEarlier,
      startCursor: page.startCursor,
      endCursor: page.endCursor,
    },
    totalCount: page.total,
    totalIsEstimate: page.totalIsEstimate,
  };
}
