import 'reflect-metadata';
import { loadConfig } from '#libs/config';
import { environmentsOf } from './environments.js';

const addresses = {
  publicUrl: 'https://shop.example',
  users: { url: 'http://127.0.0.1:1001', databaseUrl: 'postgres://db/users' },
  orders: { url: 'http://127.0.0.1:1002', databaseUrl: 'postgres://db/orders' },
  redisUrl: 'redis://127.0.0.1:1003',
  natsUrl: 'nats://127.0.0.1:1004',
};
const given = {
  NODE_ENV: 'production',
  PORT: '8080',
  HOST: '0.0.0.0',
  TRUST_PROXY: 'false',
  CORS_ORIGINS: 'https://shop.example',
  USERS_DATABASE_URL: addresses.users.databaseUrl,
  ORDERS_DATABASE_URL: addresses.orders.databaseUrl,
  JWT_KEYS_FILE: '/keys.json',
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: 'long enough',
  SMTP_URL: 'smtps://mail.example.com',
};

describe('environmentsOf', () => {
  it('gives each process a configuration that it can start with', () => {
    const { gateway, users, orders } = environmentsOf(given, addresses);
    expect(loadConfig(gateway, 'gateway')).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      trustProxy: false,
      corsOrigins: ['https://shop.example'],
    });
    for (const [config, port] of [
      [loadConfig(users, 'users-service'), 1001] as const,
      [loadConfig(orders, 'orders-service'), 1002] as const,
    ]) {
      expect(config).toMatchObject({ port, host: '127.0.0.1', trustProxy: true, corsOrigins: [], linkBase: 'https://shop.example' });
    }
  });

  it('keeps from each what is the business of another', () => {
    const { gateway, users, orders } = environmentsOf(given, addresses);
    const secrets = ['USERS_DATABASE_URL', 'ORDERS_DATABASE_URL', 'NATS_URL', 'JWT_KEYS_FILE', 'ADMIN_PASSWORD', 'SMTP_URL'];
    const secretsIn = (environment: NodeJS.ProcessEnv) => secrets.filter((name) => environment[name] !== undefined);
    expect(secretsIn(gateway)).toEqual([]);
    expect(secretsIn(users)).toEqual(secrets.filter((name) => name !== 'ORDERS_DATABASE_URL'));
    expect(secretsIn(orders)).toEqual(['ORDERS_DATABASE_URL', 'NATS_URL']);
  });

  it('lets them know each other by what is given, else by chance', () => {
    const tokensOf = (environment: NodeJS.ProcessEnv) => [
      ...new Set(Object.values(environmentsOf(environment, addresses)).map((each: NodeJS.ProcessEnv) => each['SERVICE_TOKEN'])),
    ];
    expect(tokensOf({ SERVICE_TOKEN: 'x'.repeat(32) })).toEqual(['x'.repeat(32)]);
    expect(tokensOf(given)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(tokensOf(given)).not.toEqual(tokensOf(given));
  });
});
