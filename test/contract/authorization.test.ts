import type { TestUser } from '../support/client.js';
import { callGraphql, callRest, getOperation } from './calls.js';
import { type OperationPair, operations, type Sample } from './operations.js';
import { createWorld, type World } from './world.js';

const actors = ['anonymous', 'other', 'owner', 'support', 'admin'] as const;
type ActorName = (typeof actors)[number];

const roleOf = { anonymous: null, other: 'member', owner: 'member', support: 'support', admin: 'admin' } as const;

/** What the published rule says: `allowed`, or the status of the refusal. Staff is told that it may not; others learn nothing. */
function expected({ rest, refusesOwner }: OperationPair, actor: ActorName): 'allowed' | number {
  const { public: open, owner, roles } = getOperation(rest).operation['x-access'];
  if (open) return 'allowed';
  if (actor === 'anonymous') return 401;
  if (roles.includes(roleOf[actor])) return 'allowed';
  if (actor === 'owner' && owner) return refusesOwner ? 403 : 'allowed';
  return owner && roleOf[actor] === 'member' ? 404 : 403;
}

function actorOf(actor: ActorName, world: World, sample: Sample): TestUser | null {
  if (actor === 'anonymous') return null;
  return actor === 'owner' ? (sample.owner ?? world.owner) : world[actor];
}

const matrix = operations.flatMap((pair) => actors.map((actor) => [pair.rest, actor, pair] as const));

describe('who may do what', () => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld();
  });

  it.each(matrix)('%s by %s', async (_id, actor, pair) => {
    const outcome = expected(pair, actor);
    const status = outcome === 'allowed' ? (pair.outcome ?? 'success') : outcome;
    const call = async () => {
      const sample = await pair.sample(world);
      return { sample, token: actorOf(actor, world, sample)?.token };
    };

    const first = await call();
    const rest = await callRest(pair.rest, first.sample, first.token ? { token: first.token } : {});
    const second = await call();
    const graphql = await callGraphql(pair, second.sample, second.token ? { token: second.token } : {});

    expect({ rest: rest.status < 300 ? 'success' : rest.status, graphql: graphql.error?.status ?? 'success' }).toEqual({
      rest: status,
      graphql: status,
    });
    expect(graphql.error?.code).toBe(rest.body?.error?.code);
  });

  it('refuses and admits: the matrix has all outcomes', () => {
    const outcomes = new Set(operations.flatMap((pair) => actors.map((actor) => expected(pair, actor))));
    expect([...outcomes].sort()).toEqual([401, 403, 404, 'allowed']);
  });
});
