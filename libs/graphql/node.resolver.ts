import { Args, Context, Directive, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Node } from '#libs/api';
import { Access, access } from '#libs/auth';
import { errors } from '#libs/errors';
import { maxLimit } from '#libs/listing';
import { GraphqlContext } from './graphql-context.js';

/** Global object identification: any resource by its id. What the caller may not see is null, like what does not exist. */
@Resolver(() => Node)
export class NodeResolver {
  @Access(access.anyone)
  @Directive('@shareable')
  @Query(() => Node, { nullable: true, description: 'Any resource by its id; null where there is none that you may see.' })
  node(
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<object | null> {
    return context.findNode(id, info);
  }

  @Access(access.anyone)
  @Directive('@shareable')
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Resources by their ids, in their order; null where there is none that you may see.',
  })
  nodes(
    @Context() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
    @Args('ids', { type: () => [ID], description: `At most ${maxLimit} ids.` }) ids: string[],
  ): Promise<(object | null)[]> {
    if (ids.length > maxLimit) throw errors.invalid('ids', `must have at most ${maxLimit} elements`);
    return Promise.all(ids.map((id) => context.findNode(id, info)));
  }
}
