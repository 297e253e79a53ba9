import 'reflect-metadata';
import { loadConfig } from './load-config.js';

describe('loadConfig', () => {
  it.each([
    ['USERS_DATABASE_URL', 'ORDERS_DATABASE_URL'],
    ['ORDERS_DATABASE_URL', 'USERS_DATABASE_URL'],
  ])('refuses %s alone, and names %s', (given, missing) => {
    expect(() => loadConfig({ [given]: 'postgres://localhost/x' })).toThrow(new RegExp(`^\\s*${missing}: `, 'm'));
  });

  it.each(['USERS_DATABASE_URL', 'ORDERS_DATABASE_URL', 'JWT_KEYS_FILE'])('has no insecure default for %s in production', (name) => {
    expect(() => loadConfig({ NODE_ENV: 'production' })).toThrow(new RegExp(`^\\s*${name}: `, 'm'));
  });
});

describe('PUBLIC_URL', () => {
  const linkBase = (environment: NodeJS.ProcessEnv) => loadConfig(environment).linkBase;

  it('is what links start with, else where the process listens', () => {
    expect(linkBase({ PUBLIC_URL: 'https://shop.example' })).toBe('https://shop.example');
    expect(linkBase({ PUBLIC_URL: 'http://shop.example:8080/api/' })).toBe('http://shop.example:8080/api');
    expect(linkBase({ HOST: '10.0.0.7', PORT: '8080' })).toBe('http://10.0.0.7:8080');
    expect(linkBase({ HOST: '0.0.0.0' })).toBe('http://localhost:3000');
  });

  it.each(['shop.example', 'ftp://shop.example', 'https://', 'https://shop.example?a=1', 'https://shop.example/a b'])(
    'is refused where it is no address to put a path behind: %s',
    (url) => {
      expect(() => loadConfig({ PUBLIC_URL: url })).toThrow('PUBLIC_URL: must be an http:// or https:// URL without a query');
    },
  );
});
