import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { AppError, errors } from '#libs/errors';
import { createLimitsPlugin, graphqlLimits, isTokenLimitError } from './index.js';

const typeDefs = `
  interface Node { id: ID! }
  type User implements Node { id: ID! friend: User! }
  type Query { me: User! broken: User! }
  type Mutation { login: String }
`;

interface Caller {
  budget: number;
  charged: number[];
}

describe('createLimitsPlugin', () => {
  let resolved = 0;

  const charge = async (caller: Caller, cost: number) => {
    if (caller.budget < cost) throw errors.rateLimited(7);
    caller.budget -= cost;
    caller.charged.push(cost);
  };

  const server = new ApolloServer<Caller>({
    typeDefs,
    resolvers: {
      Query: {
        me: () => ({ id: String(++resolved) }),
        broken: () => {
          throw new Error('broken');
        },
      },
      User: { friend: () => ({ id: String(++resolved) }) },
    },
    parseOptions: { maxTokens: graphqlLimits.tokens },
    plugins: [createLimitsPlugin<Caller>({ charge })],
    formatError: (formatted): GraphQLFormattedError => ({ ...formatted, extensions: { ...formatted.extensions, requestId: 'req-1' } }),
    includeStacktraceInErrorResponses: false,
  });

  afterAll(() => server.stop());

  async function run(query: string, { budget = 100, operationName }: { budget?: number; operationName?: string } = {}) {
    const caller: Caller = { budget, charged: [] };
    const resolvedBefore = resolved;
    const { body, http } = await server.executeOperation({ query, operationName }, { contextValue: caller });
    if (body.kind !== 'single') throw new Error('expected a single result');
    const { data, errors: failures = [], extensions } = body.singleResult;
    return {
      status: http.status,
      headers: http.headers,
      data,
      errors: failures,
      cost: extensions?.cost,
      charged: caller.charged,
      ran: resolved - resolvedBefore,
    };
  }

  it('charges an operation its cost and reports it', async () => {
    const answer = await run('{ me { id friend { id } } }');
    expect(answer).toMatchObject({ cost: 2, charged: [2], ran: 2, errors: [] });
  });

  it('reports the cost of an operation whose resolver failed', async () => {
    expect(await run('{ broken { id } }')).toMatchObject({ cost: 1, charged: [1], errors: [{ message: 'broken' }] });
  });

  it('refuses an operation over a limit before anything runs, and charges 1', async () => {
    const deep = `{ me ${'{ friend '.repeat(20)} { id } ${'}'.repeat(20)} }`;
    const answer = await run(deep);
    expect(answer).toMatchObject({ status: 400, cost: 1, charged: [1], ran: 0 });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COMPLEX', requestId: 'req-1' } }]);
  });

  it('bounds the mutations of one operation', async () => {
    const logins = Array.from({ length: 30 }, (_, i) => `a${i}: login`).join(' ');
    expect((await run(`mutation { ${logins} }`)).errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }]);
  });

  it('refuses an operation beyond the budget before anything runs', async () => {
    const answer = await run('{ me { id friend { id } } }', { budget: 1 });
    expect(answer).toMatchObject({ status: 429, cost: 2, charged: [], ran: 0, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  it.each([
    ['a syntax error', '{ me {', undefined],
    ['a validation error', '{ nobody }', undefined],
    ['an unknown operation name', 'query A { me { id } }', 'B'],
  ])('charges %s 1 and reports it', async (_name, query, operationName) => {
    const answer = await run(query, { operationName });
    expect(answer).toMatchObject({ cost: 1, charged: [1], ran: 0 });
    expect(answer.errors).toHaveLength(1);
  });

  it('answers the rate limit instead of a failure when the budget is spent', async () => {
    const answer = await run('{ me {', { budget: 0 });
    expect(answer).toMatchObject({ status: 429, cost: 1, charged: [] });
    expect(answer.errors).toEqual([
      expect.objectContaining({ extensions: { code: 'RATE_LIMITED', status: 429, details: [], requestId: 'req-1' } }),
    ]);
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  it('makes a document with too many tokens recognisable', async () => {
    const [tooLong] = (await run(`{ ${'me { id } '.repeat(1000)} }`)).errors;
    const [malformed] = (await run('{ me {')).errors;
    expect(isTokenLimitError(tooLong!)).toBe(true);
    expect(isTokenLimitError(malformed!)).toBe(false);
  });

  it('hands the AppError with its details to the error formatter', async () => {
    const seen: unknown[] = [];
    const strict = new ApolloServer<Caller>({
      typeDefs,
      plugins: [createLimitsPlugin<Caller>({ charge })],
      formatError: (formatted, error) => {
        seen.push((error as { originalError?: unknown }).originalError);
        return formatted;
      },
    });
    await strict.executeOperation(
      { query: `{ me ${'{ friend '.repeat(20)} { id } ${'}'.repeat(20)} }` },
      { contextValue: { budget: 9, charged: [] } },
    );
    await strict.stop();
    expect(seen[0]).toBeInstanceOf(AppError);
    expect((seen[0] as AppError).details).toEqual([expect.objectContaining({ field: 'depth' })]);
  });
});
