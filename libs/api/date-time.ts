import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const expectString = (value: unknown): string => {
  if (typeof value !== 'string') throw new GraphQLError('DateTime must be a string');
  return value;
};

/** RFC 3339 text in and out: models carry times as text, and inputs are checked with the other input rules. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant as RFC 3339 text in UTC, such as 2026-01-31T12:00:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: expectString,
  parseValue: expectString,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw new GraphQLError('DateTime must be a string', { nodes: node });
    return node.value;
  },
});
