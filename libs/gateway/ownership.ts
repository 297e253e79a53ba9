import type { IdPrefix } from '#libs/ids';

/** The services behind the gateway, by the names that the supergraph knows them by. */
export type ServiceName = 'users-service' | 'orders-service';

/** The service of a subgraph: the supergraph writes its name as an enum value. */
export const serviceOf = (subgraph: string): ServiceName => subgraph.toLowerCase().replaceAll('_', '-') as ServiceName;

const ofOrders = /^\/(?:orders|products|users\/[^/]+\/(?:orders|cart))(?:\/|$)/;

/** Who owns the data behind the address of a REST resource, without its version. */
export const ownerOfAddress = (address: string): ServiceName => (ofOrders.test(address) ? 'orders-service' : 'users-service');

const byPrefix = new Map<string, ServiceName>([
  ...(['usr', 'ses'] satisfies IdPrefix[]).map((prefix) => [prefix, 'users-service'] as const),
  ...(['prd', 'crt', 'ord', 'itm'] satisfies IdPrefix[]).map((prefix) => [prefix, 'orders-service'] as const),
]);

/** Who owns the resource of an id, or null where the id is none. */
export const ownerOfId = (id: string): ServiceName | null => byPrefix.get(id.split('_', 1).join()) ?? null;

const loginAddress = /^POST \/auth\/login\/?$|^(?:POST|PUT) \/auth\/(?:password-resets|email-verifications)(?:\/|$)/;

/** Whether a REST call counts as an attempt to log in, as the User Service declares it. */
export const isLogin = (method: string, path: string): boolean => loginAddress.test(`${method} ${path}`);

/** The mutations that count as an attempt to log in, as the User Service declares them. */
export const loginMutations = ['login', 'requestPasswordReset', 'resetPassword', 'requestEmailVerification', 'verifyEmail'] as const;
