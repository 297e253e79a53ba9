import { randomBytes } from 'node:crypto';

/** What is not for every process. */
const owned = [
  'USERS_DATABASE_URL',
  'ORDERS_DATABASE_URL',
  'NATS_URL',
  'JWT_KEYS_FILE',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'SMTP_URL',
  'CORS_ORIGINS',
  'TRUST_PROXY',
];

/** Where the parts of the deployment are. */
export interface Addresses {
  /** Where callers reach the gateway: what links in mails start with. */
  publicUrl: string;
  users: { url: string; databaseUrl: string };
  orders: { url: string; databaseUrl: string };
  redisUrl: string;
  natsUrl: string;
}

/** The environment of each process. */
export interface Environments {
  gateway: NodeJS.ProcessEnv;
  users: NodeJS.ProcessEnv;
  orders: NodeJS.ProcessEnv;
}

/** Derives each process's configuration from that of the whole: every process gets what it needs, and no other's secrets. */
export function environmentsOf(given: NodeJS.ProcessEnv, { publicUrl, users, orders, redisUrl, natsUrl }: Addresses): Environments {
  const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, given[name]]));
  const common = {
    ...Object.fromEntries(Object.entries(given).filter(([name]) => !owned.includes(name))),
    REDIS_URL: redisUrl,
    SERVICE_TOKEN: given['SERVICE_TOKEN'] || randomBytes(32).toString('hex'),
    PUBLIC_URL: publicUrl,
  };
  const service = { ...common, HOST: '127.0.0.1', TRUST_PROXY: 'true', NATS_URL: natsUrl };
  return {
    gateway: { ...common, ...pick('CORS_ORIGINS', 'TRUST_PROXY'), USERS_SERVICE_URL: users.url, ORDERS_SERVICE_URL: orders.url },
    users: {
      ...service,
      ...pick('JWT_KEYS_FILE', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'SMTP_URL'),
      PORT: new URL(users.url).port,
      USERS_DATABASE_URL: users.databaseUrl,
    },
    orders: {
      ...service,
      PORT: new URL(orders.url).port,
      ORDERS_DATABASE_URL: orders.databaseUrl,
      USERS_SERVICE_URL: users.url,
    },
  };
}
