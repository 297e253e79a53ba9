import { createSupport, graphql, loginAdmin, registerMember, rest } from './client.js';
import { sharedTandem, startTandem } from './tandem.js';

describe('startTandem', () => {
  it('starts a process with databases of its own, and answers the exit code of a clean stop', async () => {
    const tandem = await startTandem();
    expect((await rest(tandem.url).get('/health/live')).status).toBe(200);
    expect(tandem.url).not.toBe(sharedTandem().url);
    expect(await tandem.stop()).toBe(0);
    await expect(fetch(tandem.url)).rejects.toThrow();
  });

  it('kills', async () => {
    const tandem = await startTandem();
    await tandem.kill();
    expect(() => process.kill(tandem.pid, 0)).toThrow('ESRCH');
  });

  it('says what the process had to say when it does not become ready', async () => {
    await expect(startTandem({ PORT: 'not-a-port' })).rejects.toThrow(/did not become ready \(exit code [1-9]\d*\)[^]*port/i);
  });
});

describe('the client', () => {
  it('registers members, and logs in support and the admin', async () => {
    const { url } = sharedTandem();
    const [member, support, admin] = await Promise.all([registerMember(), createSupport(), loginAdmin()]);
    const roles = await Promise.all([member, support, admin].map(({ token }) => rest(url).get('/v1/users/me', { token })));
    expect(roles.map(({ body }) => body.role)).toEqual(['member', 'support', 'admin']);
  });

  it('speaks GraphQL', async () => {
    const { token, id } = await registerMember();
    const { data, errors } = await graphql(sharedTandem().url)('{ me { id } }', {}, { token });
    expect(errors).toBeUndefined();
    expect(data.me.id).toBe(id);
  });
});
