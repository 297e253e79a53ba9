export { Upstream, type UpstreamRequest } from './upstream.js';
