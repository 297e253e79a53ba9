import { runInThisContext } from 'node:vm';
import { jest } from '@jest/globals';
import {
  type ArgumentsHost,
  type CanActivate,
  Catch,
  Controller,
  type ExceptionFilter,
  type ExecutionContext,
  Get,
  Global,
  HttpException,
  Inject,
  Injectable,
  Logger,
  Module,
  Post,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/auth';
import { Clock } from '#libs/clock';
import { AppConfig, ConfigModule } from '#libs/config';
import { AppError } from '#libs/errors';
import { RedisModule } from '#libs/redis';

// Throttler is CommonJS and requires an ESM package: jest cannot do that on Node 20, Node itself can.
const { createRequire } = runInThisContext("process.getBuiltinModule('node:module')") as typeof import('node:module');
jest.unstable_mockModule('@nestjs/throttler', () => createRequire(import.meta.url)('@nestjs/throttler') as object);
const { LoginLimited, RateLimitModule, RequestLimits, TokenBucketGuard, Unmetered } = await import('./index.js');

const clock = { milliseconds: 1_700_000_000_000, now: () => new Date(clock.milliseconds) };

@Controller()
class Routes {
  @Get('things')
  list() {
    return [];
  }

  @LoginLimited()
  @Post('login')
  logIn() {
    return {};
  }

  @Unmetered()
  @Get('health')
  health() {
    return {};
  }

  @Unmetered()
  @Get('broken-health')
  brokenHealth() {
    throw new HttpException('down', 503);
  }
}

@Injectable()
class ActorFromHeader implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const id = request.headers['x-user'];
    request.actor = id ? ({ id } as Actor) : null;
    return true;
  }
}

@Catch()
class Failures implements ExceptionFilter {
  constructor(@Inject(RequestLimits) private readonly limits: InstanceType<typeof RequestLimits>) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    let error = thrown;
    await this.limits.chargeOnce(http.getRequest<FastifyRequest>(), reply).catch((refusal: unknown) => (error = refusal));
    const status = error instanceof AppError ? error.status : error instanceof HttpException ? error.getStatus() : 500;
    await reply.status(status).send({ message: error instanceof Error ? error.message : '' });
  }
}

@Global()
@Module({ providers: [{ provide: Clock, useValue: clock }], exports: [Clock] })
class SettableClockModule {}

const config = Object.assign(new AppConfig(), { rateLimitIp: 6, rateLimitUser: 4, rateLimitLogin: 2, rateLimitWindowMs: 60_000 });

@Module({
  imports: [ConfigModule.forRoot(config), SettableClockModule, RedisModule, RateLimitModule],
  controllers: [Routes],
  providers: [
    { provide: APP_GUARD, useClass: ActorFromHeader },
    { provide: APP_GUARD, useExisting: TokenBucketGuard },
    { provide: APP_FILTER, useClass: Failures },
  ],
})
class TestModule {}

interface Call {
  ip?: string;
  user?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

describe('rate limits of requests', () => {
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter({ trustProxy: true }));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterEach(() => app.close());

  const call = async (path: string, { ip = '192.0.2.1', user, headers, ...init }: Call = {}) => {
    const response = await fetch(url + path, {
      ...init,
      headers: { ...headers, 'x-forwarded-for': ip, ...(user && { 'x-user': user }) },
    });
    const number = (name: string) => (response.headers.has(name) ? Number(response.headers.get(name)) : null);
    return {
      status: response.status,
      limit: number('x-ratelimit-limit'),
      remaining: number('x-ratelimit-remaining'),
      reset: number('x-ratelimit-reset'),
      retryAfter: number('retry-after'),
    };
  };
  const logIn = (ip?: string) => call('/login', { method: 'POST', ...(ip && { ip }) });

  it('charges a route one token of the address and says what is left', async () => {
    const reset = clock.milliseconds / 1000 + 10;
    expect(await call('/things')).toEqual({ status: 200, limit: 6, remaining: 5, reset, retryAfter: null });
    expect(await call('/things')).toMatchObject({ remaining: 4, reset: reset + 10 });
    expect(await call('/things', { ip: '192.0.2.2' })).toMatchObject({ remaining: 5 });
  });

  it('refuses with the time to wait once the bucket is empty, and admits after it', async () => {
    for (let request = 0; request < 6; request++) expect((await call('/things')).status).toBe(200);
    expect(await call('/things')).toMatchObject({ status: 429, limit: 6, remaining: 0, retryAfter: 10 });
    clock.milliseconds += 10_000;
    expect((await call('/things')).status).toBe(200);
  });

  it("charges a user's bucket wherever the user is", async () => {
    expect(await call('/things', { user: 'a', ip: '192.0.2.1' })).toMatchObject({ limit: 4, remaining: 3 });
    expect(await call('/things', { user: 'a', ip: '192.0.2.2' })).toMatchObject({ limit: 4, remaining: 2 });
    expect(await call('/things', { user: 'b', ip: '192.0.2.2' })).toMatchObject({ limit: 4, remaining: 3 });
    expect(await call('/things', { ip: '192.0.2.2' })).toMatchObject({ limit: 6, remaining: 5 });
  });

  it('counts a /64 of IPv6 as one address', async () => {
    await call('/things', { ip: '2001:db8::1' });
    expect(await call('/things', { ip: '2001:db8::ffff:2' })).toMatchObject({ remaining: 4 });
    expect(await call('/things', { ip: '2001:db8:0:1::1' })).toMatchObject({ remaining: 5 });
  });

  it('charges nothing and says nothing on unmetered routes, even when they fail', async () => {
    const silent = { limit: null, remaining: null, reset: null, retryAfter: null };
    for (let request = 0; request < 8; request++) expect(await call('/health')).toEqual({ status: 200, ...silent });
    expect(await call('/broken-health')).toEqual({ status: 503, ...silent });
    expect(await call('/things')).toMatchObject({ remaining: 5 });
  });

  it('charges unknown routes and broken bodies, too', async () => {
    expect(await call('/nowhere')).toMatchObject({ status: 404, limit: 6, remaining: 5 });
    const broken = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
    expect(await call('/login', broken)).toMatchObject({ status: 400, remaining: 4 });
    for (let request = 0; request < 4; request++) await call('/nowhere');
    expect(await call('/nowhere')).toMatchObject({ status: 429, remaining: 0 });
  });

  it('limits log-ins by address, more strictly, and shows the limit that is nearer', async () => {
    expect(await logIn()).toMatchObject({ status: 201, limit: 2, remaining: 1 });
    expect(await logIn()).toMatchObject({ status: 201, limit: 2, remaining: 0 });
    expect(await logIn()).toMatchObject({ status: 429, limit: 2, remaining: 0, retryAfter: 30 });
    expect(await logIn('192.0.2.2')).toMatchObject({ status: 201 });
    expect(await call('/things')).toMatchObject({ status: 200, limit: 6, remaining: 2 });
  });

  it("lets Throttler's own guard count in token buckets, too", async () => {
    const { getStorageToken } = await import('@nestjs/throttler');
    const storage = app.get<ThrottlerStorage>(getStorageToken());
    const increment = () => storage.increment('key', 60_000, 2, 60_000, 'request');
    expect(await increment()).toEqual({ totalHits: 1, timeToExpire: 30, isBlocked: false, timeToBlockExpire: 0 });
    await increment();
    expect(await increment()).toEqual({ totalHits: 2, timeToExpire: 60, isBlocked: true, timeToBlockExpire: 30 });
  });

  describe('in GraphQL', () => {
    const exchange = () => {
      const headers = new Map<string, unknown>();
      const reply = {
        header(name: string, value: unknown) {
          headers.set(name, value);
          return reply;
        },
        getHeader: (name: string) => headers.get(name),
      };
      return { request: { ip: '192.0.2.9', actor: null } as FastifyRequest, reply: reply as unknown as FastifyReply, headers };
    };
    const activate = (handler: keyof Routes, { request, reply }: ReturnType<typeof exchange>) => {
      const { value } = Object.getOwnPropertyDescriptor(Routes.prototype, handler) as { value: () => unknown };
      const context = new ExecutionContextHost([null, {}, { request, reply }, null], Routes, value);
      context.setType('graphql');
      return app.get(TokenBucketGuard).canActivate(context);
    };

    it('leaves the charge to the operation, but counts log-ins', async () => {
      const one = exchange();
      expect(await activate('list', one)).toBe(true);
      expect(one.headers.size).toBe(0);
      await activate('logIn', one);
      await activate('logIn', one);
      await expect(activate('logIn', one)).rejects.toMatchObject({ code: 'RATE_LIMITED', headers: { 'retry-after': '30' } });
      expect(one.headers.get('retry-after')).toBe(30);
    });

    it('charges the cost once, whatever follows', async () => {
      const limits = app.get(RequestLimits);
      const { request, reply, headers } = exchange();
      await limits.charge(request, reply, 5);
      await limits.chargeOnce(request, reply);
      expect(headers.get('x-ratelimit-remaining')).toBe(1);
      await expect(limits.charge(request, reply, 2)).rejects.toMatchObject({ status: 429 });
    });

    it('refuses for good, at the price of one, what costs more than there can be', async () => {
      const limits = app.get(RequestLimits);
      const { request, reply, headers } = exchange();
      await expect(limits.charge(request, reply, 7)).rejects.toMatchObject({ code: 'OPERATION_TOO_COMPLEX', status: 400 });
      expect(headers.get('x-ratelimit-remaining')).toBe(5);
      for (let attempt = 0; attempt < 5; attempt++) await limits.charge(request, reply, 7).catch(() => undefined);
      await expect(limits.charge(request, reply, 7)).rejects.toMatchObject({ status: 429 });
    });
  });
});
