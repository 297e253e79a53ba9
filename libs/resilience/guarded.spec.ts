import { guarded } from './guarded.js';

const options = { name: 'test', timeoutMs: 50, volumeThreshold: 3, resetTimeoutMs: 100 };
const fallback = (cause: unknown, argument: string): Promise<string> =>
  Promise.resolve(`fallback for ${argument}: ${(cause as { code?: string }).code ?? (cause as Error).message}`);

describe('guarded', () => {
  it('answers what the call answers', async () => {
    const call = guarded((name: string) => Promise.resolve(`hello ${name}`), options, fallback);
    expect(await call('Ada')).toBe('hello Ada');
  });

  it('falls back where the call fails', async () => {
    const call = guarded((_: string) => Promise.reject<string>(new Error('refused')), options, fallback);
    expect(await call('Ada')).toBe('fallback for Ada: refused');
  });

  it('falls back where the call takes too long', async () => {
    const call = guarded((_: string) => new Promise<string>(() => undefined), options, fallback);
    expect(await call('Ada')).toBe('fallback for Ada: ETIMEDOUT');
  });

  it('throws what the fallback throws', async () => {
    const call = guarded(
      () => Promise.reject<string>(new Error('refused')),
      options,
      () => Promise.reject(new Error('nor here')),
    );
    await expect(call()).rejects.toThrow('nor here');
  });

  it('stops calling what keeps failing, and tries it again later', async () => {
    let calls = 0;
    let works = false;
    const call = guarded(
      (_: string) => {
        calls += 1;
        return works ? Promise.resolve('back') : Promise.reject<string>(new Error('refused'));
      },
      options,
      fallback,
    );
    for (let count = 0; count < 10; count += 1) await call('Ada');
    expect(calls).toBe(3);
    expect(await call('Ada')).toBe('fallback for Ada: EOPENBREAKER');

    works = true;
    const deadline = Date.now() + 5000;
    while ((await call('Ada')) !== 'back' && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await call('Ada')).toBe('back');
    expect(calls).toBe(5);
  });
});
