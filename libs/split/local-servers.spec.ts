import 'reflect-metadata';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareLocalServers } from './local-servers.js';

describe('prepareLocalServers', () => {
  const ports = { redis: 1001, nats: 1002 };
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tandem-servers-'));
  });

  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('runs what this machine has, on 127.0.0.1 and under DATA_DIR', async () => {
    const { redis, nats } = await prepareLocalServers({ dataDir }, ports, (name) => `/opt/${name}`);
    expect(redis).toMatchObject({ url: 'redis://127.0.0.1:1001', program: { command: '/opt/redis-server', cwd: dataDir } });
    expect(nats).toMatchObject({ url: 'nats://127.0.0.1:1002', program: { command: '/opt/nats-server', cwd: join(dataDir, 'nats') } });
    for (const { program } of [redis, nats]) expect(program?.args).toContain('127.0.0.1');
    expect(existsSync(join(dataDir, 'nats'))).toBe(true);
  });

  it('starts nothing where it is told an address', async () => {
    const urls = { redisUrl: 'redis://cache:6379', natsUrl: 'nats://broker:4222' };
    expect(await prepareLocalServers({ ...urls, dataDir }, ports, () => null)).toEqual({
      redis: { url: urls.redisUrl, program: null },
      nats: { url: urls.natsUrl, program: null },
    });
    expect(existsSync(join(dataDir, 'nats'))).toBe(false);
  });

  it('says of all that is missing which package has it, and which variable replaces it', async () => {
    await expect(prepareLocalServers({ dataDir }, ports, () => null)).rejects.toThrow(
      /no redis-server .*package redis-server, or set REDIS_URL .*\n.*no nats-server .*package nats-server, or set NATS_URL/,
    );
    await expect(prepareLocalServers({ dataDir, redisUrl: 'redis://cache' }, ports, () => null)).rejects.toThrow(
      /^There is no nats-server/,
    );
  });
});
