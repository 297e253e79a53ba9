export { Upstream } from './upstream.js';
