import { readFile, writeFile } from 'node:fs/promises';
import jwt from 'jsonwebtoken';
import { registerMember, rest } from '../support/client.js';
import { runRotation } from '../support/key-rotation.js';
import { waitFor } from '../support/processes.js';
import { startTandem } from '../support/tandem.js';
import { createTemporaryDirectory } from '../support/test-run.js';

const statusOf = async (token: string, at: string) => (await rest(at).get('/v1/users/me', { token })).status;
const refresh = (refreshToken: string, at: string) => rest(at).post('/v1/auth/refresh', { body: { refreshToken } });

describe('rotating the signing keys', () => {
  it('fails no request', async () => {
    const keysFile = `${createTemporaryDirectory('keys')}/jwt.json`;
    await runRotation(keysFile);
    const tandem = await startTandem({ JWT_KEYS_FILE: keysFile });
    try {
      const user = await registerMember(tandem.url);
      const kidOf = (token: string) => jwt.decode(token, { complete: true })!.header.kid;
      const oldKid = kidOf(user.token);
      let { refreshToken } = user;
      let kid = oldKid;
      const rotation = new AbortController();
      const failures: number[] = [];
      const load = (async () => {
        while (!rotation.signal.aborted) {
          const [me, pair] = await Promise.all([
            rest(tandem.url).get('/v1/users/me', { token: user.token }),
            refresh(refreshToken, tandem.url),
          ]);
          const fresh = pair.status === 200 ? await statusOf(pair.body.accessToken, tandem.url) : pair.status;
          failures.push(...[me.status, pair.status, fresh].filter((status) => status !== 200));
          if (pair.status !== 200) return;
          refreshToken = pair.body.refreshToken;
          kid = kidOf(pair.body.accessToken);
        }
      })();
      const keyCount = async () => (await rest(tandem.url).get('/.well-known/jwks.json')).body.keys.length;
      await runRotation(keysFile);
      await waitFor('the new key', async () => (await keyCount()) === 2);
      await runRotation(keysFile, '--promote');
      await waitFor('a token of the new key', () => kid !== oldKid);
      await runRotation(keysFile, '--prune');
      rotation.abort();
      await load;
      expect(failures).toEqual([]);
      expect(JSON.parse(await readFile(keysFile, 'utf8')).keys).toHaveLength(2);
      expect(await statusOf(user.token, tandem.url)).toBe(200);
    } finally {
      await tandem.stop();
    }
  });

  it('makes a file where there is none, and refuses steps out of order', async () => {
    const keysFile = `${createTemporaryDirectory('keys')}/jwt.json`;
    await expect(runRotation(keysFile, '--promote')).rejects.toThrow('no keys');
    await runRotation(keysFile);
    await expect(runRotation(keysFile, '--promote')).rejects.toThrow('no new key');
    await runRotation(keysFile);
    await expect(runRotation(keysFile)).rejects.toThrow('a new key already');
    await expect(runRotation(keysFile, '--rotate')).rejects.toThrow('Unknown option');
  });

  it('prunes keys only when the last refresh token that they signed has expired', async () => {
    const keysFile = `${createTemporaryDirectory('keys')}/jwt.json`;
    const read = async () => JSON.parse(await readFile(keysFile, 'utf8')) as { keys: { retiredAt?: string }[] };
    for (const options of [[], [], ['--promote'], ['--prune']]) await runRotation(keysFile, ...options);
    const { keys } = await read();
    expect(keys).toHaveLength(2);
    const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000).toISOString();
    await writeFile(keysFile, JSON.stringify({ keys: [keys[0], { ...keys[1], retiredAt: longAgo }] }));
    await runRotation(keysFile, '--prune');
    expect((await read()).keys).toEqual([keys[0]]);
  });
});
