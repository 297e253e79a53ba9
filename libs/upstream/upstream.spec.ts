import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { AppError } from '#libs/errors';
import { findFreePort, waitFor } from '../../test/support/processes.js';
import { Upstream, type UpstreamRequest } from './upstream.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface Service {
  url: string;
  /** The requests that have reached it. */
  received: IncomingMessage[];
}

const patience = { connect: 500, headers: 300, total: 4000 };
const servers: Server[] = [];
const upstreams: Upstream[] = [];

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await Promise.allSettled([
    ...servers.splice(0).map((server) => new Promise((resolve) => server.once('close', resolve))),
    ...upstreams.splice(0).map((upstream) => upstream.close()),
  ]);
});

async function serve(handler: Handler, port = 0): Promise<Service> {
  const received: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    received.push(request);
    request.resume();
    handler(request, response);
  });
  servers.push(server.listen(port, '127.0.0.1'));
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as { port: number }).port)}`, received };
}

const answer: Handler = (_request, response) => void response.setHeader('content-type', 'application/json').end('{"ok":true}');
const keepSilent: Handler = () => undefined;
const hangUp: Handler = (request) => void request.socket.destroy();
const firstThen = (first: Handler, then: Handler): Handler => {
  let isFirst = true;
  return (request, response) => {
    (isFirst ? first : then)(request, response);
    isFirst = false;
  };
};

function upstreamAt(urls: string[], times = patience): Upstream {
  const upstream = new Upstream('Test Service', urls, times);
  upstreams.push(upstream);
  return upstream;
}

const addressOfNobody = async (): Promise<string> => `http://127.0.0.1:${String(await findFreePort())}`;
const get: UpstreamRequest = { method: 'GET', path: '/', headers: {} };
const post: UpstreamRequest = { method: 'POST', path: '/', headers: {}, body: Buffer.from('{}') };
const statusOf = async (upstream: Upstream, request: UpstreamRequest): Promise<number> =>
  upstream.requestJson(request).then(
    ({ statusCode }) => statusCode,
    (error: unknown) => (error as AppError).status,
  );
const unavailable = { code: 'UNAVAILABLE', status: 503, headers: { 'retry-after': '1' } };
const late = { code: 'TIMEOUT', status: 504, headers: { 'retry-after': '1' } };

describe('an address that takes no connections', () => {
  it('is passed over for the next one, also by what must not be done twice', async () => {
    const service = await serve(answer);
    const upstream = upstreamAt([await addressOfNobody(), service.url, 'http://nowhere.invalid']);
    const statuses: number[] = [];
    for (const request of [get, post, post, get, post, get]) statuses.push(await statusOf(upstream, request));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
    expect(service.received).toHaveLength(6);
  });

  it('costs nobody an answer while the others are to be left alone, however many ask at once', async () => {
    const leaving = await serve((request, response) => {
      response.setHeader('connection', 'close');
      answer(request, response);
    });
    const upstream = upstreamAt([await addressOfNobody(), leaving.url]);
    const statuses = await Promise.all(Array.from({ length: 50 }, () => statusOf(upstream, post)));
    statuses.push(...(await Promise.all(Array.from({ length: 50 }, () => statusOf(upstream, post)))));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('is used again once it takes them', async () => {
    const dead = await addressOfNobody();
    const service = await serve(answer);
    const upstream = upstreamAt([dead, service.url]);
    expect([await statusOf(upstream, get), await statusOf(upstream, get)]).toEqual([200, 200]);
    const revived = await serve(answer, Number(new URL(dead).port));
    await waitFor('a request to the revived address', async () => (await statusOf(upstream, get)) === 200 && revived.received.length > 0);
  });

  it('is UNAVAILABLE where there is no other, or the body is gone', async () => {
    const alone = upstreamAt([await addressOfNobody()]);
    await expect(alone.request(post)).rejects.toMatchObject(unavailable);
    const service = await serve(answer);
    const upstream = upstreamAt([service.url, await addressOfNobody()]);
    await expect(upstream.request({ ...post, body: Readable.from(['{}']) })).rejects.toMatchObject(unavailable);
    expect(service.received).toEqual([]);
  });
});

describe('a connection that is lost before the answer', () => {
  it.each<[string, UpstreamRequest]>([
    ['GET', get],
    ['PUT', { ...post, method: 'PUT' }],
    ['DELETE', { ...get, method: 'DELETE' }],
    ['POST with an idempotency key', { ...post, headers: { 'idempotency-key': 'once' } }],
    ['POST that only reads', { ...post, isRead: true }],
  ])('%s is sent once more', async (_name, request) => {
    const service = await serve(firstThen(hangUp, answer));
    expect(await statusOf(upstreamAt([service.url]), request)).toBe(200);
    expect(service.received).toHaveLength(2);
  });

  it.each<[string, UpstreamRequest]>([
    ['POST', post],
    ['PATCH', { ...post, method: 'PATCH' }],
    ['PUT with If-Match', { ...post, method: 'PUT', headers: { 'if-match': '"1"' } }],
    ['POST whose body streams', { ...post, headers: { 'idempotency-key': 'once' }, body: Readable.from(['{}']) }],
  ])('%s is not', async (_name, request) => {
    const service = await serve(firstThen(hangUp, answer));
    await expect(upstreamAt([service.url]).request(request)).rejects.toMatchObject(unavailable);
    expect(service.received).toHaveLength(1);
  });

  it('once is enough, however many addresses there are', async () => {
    const services = await Promise.all([serve(hangUp), serve(hangUp), serve(hangUp)]);
    await expect(upstreamAt(services.map(({ url }) => url)).request(get)).rejects.toMatchObject(unavailable);
    expect(services.flatMap(({ received }) => received)).toHaveLength(2);
  });

  it('in the middle of an answer, or an answer that is no JSON, is UNAVAILABLE', async () => {
    const service = await serve(
      firstThen(
        (request, response) => void response.writeHead(200, { 'content-length': '100' }).write('{', () => request.socket.destroy()),
        (_request, response) => void response.end('<html>'),
      ),
    );
    const upstream = upstreamAt([service.url]);
    await expect(upstream.requestJson(get)).rejects.toMatchObject(unavailable);
    await expect(upstream.requestJson(get)).rejects.toMatchObject(unavailable);
  });
});

describe('an answer that is late', () => {
  const timed = async (upstream: Upstream, request: UpstreamRequest): Promise<number> => {
    const began = performance.now();
    await expect(upstream.requestJson(request)).rejects.toMatchObject(late);
    return performance.now() - began;
  };

  it.each<[string, Handler]>([
    ['that never begins', keepSilent],
    ['that stops half-way', (_request, response) => void response.write('{')],
  ])('%s is given up while there is time', async (_name, handler) => {
    const service = await serve(handler);
    const took = await timed(upstreamAt([service.url]), get);
    expect(took).toBeGreaterThan(patience.headers * 0.9);
    // The client counts its time-outs in steps of half a second.
    expect(took).toBeLessThan(patience.total - 1000);
    expect(service.received).toHaveLength(1);
  });

  it('that trickles is given up at the end of its time', async () => {
    const service = await serve((_request, response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.once('close', () => {
        clearInterval(drip);
      });
    });
    const took = await timed(upstreamAt([service.url], { ...patience, total: 600 }), get);
    expect(took).toBeGreaterThan(500);
  });

  it('is given up earlier by who has less time', async () => {
    const service = await serve(keepSilent);
    expect(await timed(upstreamAt([service.url]), { ...get, timeoutMs: 50 })).toBeLessThan(patience.headers);
  });

  it('keeps further requests off its address while there are others', async () => {
    const [silent, service] = [await serve(keepSilent), await serve(answer)];
    const upstream = upstreamAt([service.url, silent.url]);
    const statuses: number[] = [];
    for (let count = 0; count < 8; count++) statuses.push(await statusOf(upstream, get));
    expect(statuses).toEqual([504, 200, 200, 200, 200, 200, 200, 200]);
  });
});

it('an address that ends its connections is left alone while there are others', async () => {
  const leaving = await serve((request, response) => {
    response.setHeader('connection', 'close');
    answer(request, response);
  });
  const service = await serve(answer);
  const upstream = upstreamAt([service.url, leaving.url]);
  for (let count = 0; count < 8; count++) expect(await statusOf(upstream, get)).toBe(200);
  expect([leaving.received.length, service.received.length]).toEqual([1, 7]);
  const alone = upstreamAt([leaving.url]);
  expect([await statusOf(alone, get), await statusOf(alone, get)]).toEqual([200, 200]);
});

describe('the breaker', () => {
  const failTenTimes = async (upstream: Upstream) => {
    for (let count = 0; count < 10; count++) expect(await statusOf(upstream, post)).toBe(503);
  };

  it('opens after ten failures, lets one request through after a while, and closes where that succeeds', async () => {
    let handler = hangUp;
    const held: ServerResponse[] = [];
    const service = await serve((request, response) => handler(request, response));
    const upstream = upstreamAt([service.url]);
    await failTenTimes(upstream);
    handler = (_request, response) => void held.push(response);
    const refused = service.received.length;
    expect(await statusOf(upstream, post)).toBe(503);
    expect(service.received).toHaveLength(refused);
    const trials: Promise<number>[] = [];
    await waitFor('a request to be let through', async () => {
      trials.push(statusOf(upstream, get));
      await Promise.race([trials.at(-1), waitFor('a request', () => service.received.length > refused, 5000)]);
      return service.received.length > refused;
    });
    expect(await Promise.all(Array.from({ length: 5 }, () => statusOf(upstream, get)))).toEqual([503, 503, 503, 503, 503]);
    expect(service.received).toHaveLength(refused + 1);
    handler = answer;
    for (const response of held) answer(service.received[0] as IncomingMessage, response);
    expect(await trials.at(-1)).toBe(200);
    expect(await Promise.all(Array.from({ length: 5 }, () => statusOf(upstream, get)))).toEqual([200, 200, 200, 200, 200]);
  });

  it('stays open where the request that it lets through fails', async () => {
    const service = await serve(hangUp);
    const upstream = upstreamAt([service.url]);
    await failTenTimes(upstream);
    const before = service.received.length;
    await waitFor('a request to be let through', async () => {
      expect(await statusOf(upstream, post)).toBe(503);
      return service.received.length > before;
    });
    expect([await statusOf(upstream, post), service.received.length]).toEqual([503, before + 1]);
  });

  it('does not count what callers do wrong, nor answers of whatever status', async () => {
    const service = await serve((_request, response) => void response.writeHead(500).end('{}'));
    const upstream = upstreamAt([service.url]);
    for (let count = 0; count < 12; count++) {
      const body = Readable.from(
        (async function* () {
          yield '{';
          throw new AppError('PAYLOAD_TOO_LARGE');
        })(),
      );
      expect(await statusOf(upstream, { ...post, body })).toBe(413);
      expect(await statusOf(upstream, get)).toBe(500);
    }
  });
});

it('more than a thousand requests do not wait', async () => {
  const service = await serve(keepSilent);
  const upstream = upstreamAt([service.url], { connect: 10_000, headers: 10_000, total: 20_000 });
  void Promise.allSettled(Array.from({ length: 1000 }, () => upstream.request(get)));
  await expect(upstream.request(get)).rejects.toMatchObject({ ...unavailable, message: expect.stringContaining('Too many requests wait') });
});
