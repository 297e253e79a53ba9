import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigError, loadConfig, type ProcessName } from '#libs/config';
import { root } from '../support/commands.js';
import { findFreePort } from '../support/processes.js';
import { sharedTandem } from '../support/tandem.js';
import { interpolate, readCompose, type Service } from './compose.js';

/** What whoever runs it has to set. */
const secrets = {
  SERVICE_TOKEN: 'x'.repeat(32),
  POSTGRES_PASSWORD: 'postgres-secret',
  USERS_DATABASE_PASSWORD: 'users-secret',
  ORDERS_DATABASE_PASSWORD: 'orders-secret',
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: 'long enough',
};

/** What each process cannot do without. */
const required: Partial<Record<ProcessName, string[]>> = {
  tandem: ['USERS_DATABASE_URL', 'ORDERS_DATABASE_URL', 'JWT_KEYS_FILE'],
  gateway: ['REDIS_URL', 'USERS_SERVICE_URL', 'ORDERS_SERVICE_URL', 'SERVICE_TOKEN'],
  'users-service': ['USERS_DATABASE_URL', 'REDIS_URL', 'NATS_URL', 'SERVICE_TOKEN', 'JWT_KEYS_FILE'],
  'orders-service': ['ORDERS_DATABASE_URL', 'REDIS_URL', 'NATS_URL', 'USERS_SERVICE_URL', 'SERVICE_TOKEN'],
};

const processOf = ({ command }: Service): ProcessName | undefined =>
  /^dist\/apps\/([\w-]+)\/main\.js$/.exec(String(command?.at(-1)))?.[1] as ProcessName | undefined;

const environmentOf = ({ environment = {} }: Service): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, interpolate(String(value), secrets)]));

describe.each(['docker-compose.yml', 'docker-compose.single.yml'])('%s', (file) => {
  const { text, services, settings } = readCompose(file);
  const processes = Object.entries(services).filter(([, service]) => processOf(service));

  it('runs processes that exist, each under its name', () => {
    expect(processes.map(([name]) => name)).toEqual(file.includes('single') ? ['tandem'] : ['gateway', 'users-service', 'orders-service']);
    for (const [name, service] of processes) {
      expect(processOf(service)).toBe(name);
      expect(existsSync(join(root, 'apps', name, 'main.ts'))).toBe(true);
    }
  });

  it.each(processes)('%s has the configuration that it needs, and nothing more of that', (name, service) => {
    const environment = { NODE_ENV: 'production', ...environmentOf(service) };
    expect(loadConfig(environment, name as ProcessName).isProduction).toBe(true);
    for (const variable of required[name as ProcessName] ?? []) {
      expect(() => loadConfig({ ...environment, [variable]: '' }, name as ProcessName)).toThrow(ConfigError);
    }
  });

  it('names services that exist in its URLs', () => {
    const hosts = Object.values(services)
      .flatMap((service) => Object.entries(environmentOf(service)))
      .filter(([name, value]) => name.endsWith('_URL') && value !== '')
      .map(([, value]) => new URL(value).hostname);
    expect(hosts.length).toBeGreaterThan(0);
    expect(Object.keys(services)).toEqual(expect.arrayContaining(hosts));
  });

  it('waits for services that have a health check', () => {
    const waits = Object.values(services).flatMap(({ depends_on: others = {} }) => Object.entries<{ condition: string }>(others));
    expect(waits.length).toBeGreaterThan(0);
    for (const [name, { condition }] of waits) {
      expect([name, condition, services[name]?.['healthcheck']?.test[0]]).toEqual([name, 'service_healthy', 'CMD']);
    }
  });

  it('declares the networks, volumes, configs and secrets that its services use', () => {
    for (const service of Object.values(services)) {
      for (const kind of ['networks', 'secrets'] as const) {
        const used: string[] = (service[kind] ?? []).filter((name: string) => name !== 'default');
        expect(Object.keys(settings[kind] ?? {})).toEqual(expect.arrayContaining(used));
      }
      const configs: string[] = (service['configs'] ?? []).map(({ source }: { source: string }) => source);
      expect(Object.keys(settings['configs'])).toEqual(expect.arrayContaining(configs));
      const volumes: string[] = (service['volumes'] ?? []).map((volume: string) => volume.split(':')[0]);
      expect(Object.keys(settings['volumes'])).toEqual(expect.arrayContaining(volumes));
    }
  });

  it('pins its images, holds no secret, and does not start without', () => {
    for (const [name, { image, build }] of Object.entries(services)) {
      expect([name, build ? image === 'tandem' : /^[\w/-]+:\d+\.\d+/.test(image)]).toEqual([name, true]);
    }
    for (const name of Object.keys(secrets)) expect(text).not.toMatch(new RegExp(`${name}: (?!\\$\\{)`));
    for (const [, service] of processes) {
      for (const secret of Object.keys(secrets).filter((key) => JSON.stringify(service['environment']).includes(`\${${key}:?`))) {
        const given = { ...secrets, [secret]: '' };
        const fill = () => Object.values(service['environment']).map((value) => interpolate(String(value), given));
        expect(fill).toThrow(`${secret} is not set: set ${secret}`);
      }
    }
  });

  it.each(processes)('the health check of %s tells a process that serves from one that does not', async (_, service) => {
    const [kind, command, ...args] = service['healthcheck'].test as string[];
    expect([kind, command]).toEqual(['CMD', 'node']);
    const check = (port: string) => promisify(execFile)(process.execPath, args, { cwd: root, env: { PORT: port } });
    await check(new URL(sharedTandem().url).port);
    await expect(check(String(await findFreePort()))).rejects.toMatchObject({ code: 1 });
  });
});

describe('a compose file', () => {
  it('that leaves a variable open is refused', () => {
    expect(interpolate('a${A:-1}b${B:?set B}c${C:-}', { B: '2' })).toBe('a1b2c');
    expect(() => interpolate('${B:?set B}', {})).toThrow('B is not set: set B');
  });
});
