export { graphqlLimits, isTokenLimitError, limitViolations } from './limits.js';
export { createLimitsPlugin, toGraphQLError } from './limits.plugin.js';
export { measureOperation } from './measure-operation.js';
