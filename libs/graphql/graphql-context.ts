import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '#libs/auth';
import type { Entities } from './entities.js';
import { Loaders } from './loaders.js';
import { selectedFields } from './selection.js';

/** What every resolver of one GraphQL request shares. */
export class GraphqlContext {
  readonly loaders = new Loaders();

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    private readonly entities: Entities,
  ) {}

  get ctx(): RequestContext {
    return this.request.context as RequestContext;
  }

  /**
   * A resource by its id, loaded together with its siblings and with the fields that are selected below. Where another service owns
   * it the answer is its key, which the gateway completes, or null where it is known to be gone.
   */
  reference(id: string, info: GraphQLResolveInfo): Promise<object | null> {
    if (!this.entities.owns(id)) return this.loaders.load(`reference:${id.slice(0, 3)}`, id, (ids) => this.findKeys(ids));
    const fields = selectedFields(info);
    return this.loaders.load(`${id.slice(0, 3)}:${[...fields].sort().join()}`, id, (ids) => this.entities.load(this.ctx, ids, fields));
  }

  private async findKeys(ids: readonly string[]): Promise<Map<string, object>> {
    return new Map([...(await this.entities.findReferable(ids))].map((id) => [id, { id }]));
  }

  /** A resource by its id, or null where this process owns none of that type or none that the caller may see. */
  findNode(id: string, info: GraphQLResolveInfo): Promise<object | null> {
    return this.entities.owns(id) ? this.reference(id, info) : Promise.resolve(null);
  }
}
