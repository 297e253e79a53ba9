export { deletedFilter, type DeletedMode } from './deleted.js';
export { expectedVersion } from './expected-version.js';
export { Body, InputArg, validateInput } from './input.js';
export { Input, entityType, enumType, Model, Node, Resource } from './model.js';
export { Money, MoneyChangeInput, MoneyInput, moneyOf } from './money.model.js';
export { Prop } from './prop.js';
export { type Constructor, type JsonSchema, type PropSpec, propsOf } from './prop-spec.js';
export { modelFields, pickFields, represent, selectableFields } from './representation.js';
export { type ApiVersion, apiVersions, lifecycleHeaders, normaliseVersion, requestedVersion } from './versions.js';
