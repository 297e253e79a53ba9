export { decodeId, encodeId, idPattern, newId, newUuid, type IdPrefix } from './ids.js';
