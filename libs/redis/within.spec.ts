import { within } from './within.js';

const late = () => new Error('late');

/** Keeps this process from doing anything else. */
function block(ms: number): void {
  const start = performance.now();
  while (performance.now() - start < ms);
}

/** An answer that is there once the process has been held up so often, with hardly a moment in between. */
const afterPauses = (count: number) =>
  new Promise<string>((resolve) => {
    const pause = (left: number) => {
      block(60);
      if (left > 1) setTimeout(pause, 0, left - 1);
      else resolve('answer');
    };
    setTimeout(pause, 0, count);
  });

describe('within', () => {
  it('gives up what does not come in time', async () => {
    await expect(within(20, new Promise(() => undefined), late)).rejects.toThrow('late');
  });

  it('answers and fails as the promise does', async () => {
    await expect(within(20, Promise.resolve('answer'), late)).resolves.toBe('answer');
    await expect(within(20, Promise.reject(new Error('failed')), late)).rejects.toThrow('failed');
  });

  it.each([1, 5])('waits on where the process itself was held up, %s times in a row', async (count) => {
    await expect(within(30, afterPauses(count), late)).resolves.toBe('answer');
  });

  it('gives up in the end, however busy the process is', async () => {
    await expect(within(30, afterPauses(40), late)).rejects.toThrow('late');
  });
});
