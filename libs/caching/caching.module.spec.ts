import { Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppConfig, ConfigModule } from '#libs/config';
import { RedisConnection, RedisModule } from '#libs/redis';
import { findFreePort } from '../../test/support/processes.js';
import { CachingModule, TaggedCache } from './index.js';

async function start(redisUrl?: string) {
  const config = new AppConfig();
  config.redisUrl = redisUrl;
  @Module({ imports: [ConfigModule.forRoot(config), RedisModule, CachingModule] })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule);
}

describe('CachingModule', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('caches in memory where no Redis is configured', async () => {
    const app = await start();
    expect(app.get(RedisConnection)).toBeNull();
    expect((await app.get(TaggedCache).health()).status).toBe('up');
    await app.close();
  });

  it('starts, works and stops without the Redis that is configured', async () => {
    const app = await start(`redis://127.0.0.1:${await findFreePort()}`);
    const cache = app.get(TaggedCache);
    expect((await cache.health()).status).toBe('down');
    expect(await cache.getOrLoad('key', ['tag'], async () => 'value')).toBe('value');
    await app.close();
  });
});
