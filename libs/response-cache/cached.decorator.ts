import { SetMetadata } from '@nestjs/common';

export const cachedMetadata = 'tandem:cached';

/** How a handler's answers are kept. */
export interface CachedSpec {
  /** The tags whose invalidation makes them stale. */
  tags: readonly string[];
  /** Whether all callers share them, or each role. A handler whose answer depends on the very caller must not be cached. */
  sharedBy: 'everyone' | 'role';
}

/** Keeps the answers of a list's REST handler or GraphQL query until one of the tags is invalidated. */
export const Cached = (spec: CachedSpec): MethodDecorator => SetMetadata(cachedMetadata, spec);
