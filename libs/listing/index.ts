export { CursorCodec } from './cursor.js';
export { defaultLimit, type ListDefinition, type ListRequest, maxLimit, type Page } from './list-request.js';
export { ListReader } from './list-reader.js';
export { type FieldsRequest, QueryReader, type RawQuery } from './query-reader.js';
export { parseSort } from './sort.js';
export { filterMinorUnits, filterTime, Where } from './where.js';
