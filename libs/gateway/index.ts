export { GatewayModule } from './gateway.module.js';
export { registerRestProxy } from './rest-proxy.js';
