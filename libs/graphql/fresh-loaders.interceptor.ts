import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Observable } from 'rxjs';
import type { GraphqlContext } from './graphql-context.js';

/** Mutations of one document run one after the other: what an earlier one's answer loaded may be stale when the next one answers. */
@Injectable()
export class FreshLoadersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() === 'graphql') {
      const { parentType, schema } = context.getArgByIndex<GraphQLResolveInfo>(3);
      if (parentType === schema.getMutationType()) context.getArgByIndex<GraphqlContext>(2).loaders.clear();
    }
    return next.handle();
  }
}
