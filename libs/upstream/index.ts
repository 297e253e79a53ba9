export { readJson, type UpstreamResponse } from './exchange.js';
export { Upstream, type UpstreamRequest } from './upstream.js';
