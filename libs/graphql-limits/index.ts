export { graphqlLimits, isTokenLimitError, limitViolations } from './limits.js';
export { createLimitsPlugin, type LimitsPluginOptions } from './limits.plugin.js';
export { measureOperation, type OperationMeasure } from './measure-operation.js';
