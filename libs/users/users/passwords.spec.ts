import { hashPassword, verifyPassword } from './passwords.js';

describe('passwords', () => {
  it('are hashed by Argon2id with a salt of their own', async () => {
    const [one, two] = await Promise.all([hashPassword('a good password'), hashPassword('a good password')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, 'a good password')).toBe(true);
    expect(await verifyPassword(one, 'A good password')).toBe(false);
  });

  it('of accounts that do not exist are verified too, and never right', async () => {
    expect(await verifyPassword(null, 'a password that nobody has')).toBe(false);
  });
});
