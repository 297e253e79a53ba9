import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AppConfig } from '#libs/config';
import { findExecutable, StartError } from '#libs/supervision';
import type { Program } from './programs.js';

/** A server that the deployment needs beside its databases. */
export interface LocalServer {
  url: string;
  /** What to start; null where it runs already. */
  program: Program | null;
}

interface ServerKind {
  title: string;
  executable: string;
  protocol: string;
  /** Where to say which one to use instead. */
  variable: string;
  /** It works in `folder`, below DATA_DIR. */
  folder: string;
  args: (port: number) => string[];
  readyLine: string;
}

/** It keeps nothing: nothing in it is the truth. */
const redis: ServerKind = {
  title: 'Redis',
  executable: 'redis-server',
  protocol: 'redis',
  variable: 'REDIS_URL',
  folder: '.',
  args: (port) => ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'],
  readyLine: 'Ready to accept connections',
};

const nats: ServerKind = {
  title: 'NATS',
  executable: 'nats-server',
  protocol: 'nats',
  variable: 'NATS_URL',
  folder: 'nats',
  args: (port) => ['--addr', '127.0.0.1', '--port', String(port), '--jetstream', '--store_dir', '.'],
  readyLine: 'Server is ready',
};

/**
 * Redis and NATS: those of the URLs, else programs of this machine, which are to listen on these ports of 127.0.0.1.
 * @param find answers the path of an executable, or null
 * @throws StartError naming all that is missing and how to get it
 */
export async function prepareLocalServers(
  { redisUrl, natsUrl, dataDir }: Pick<AppConfig, 'redisUrl' | 'natsUrl' | 'dataDir'>,
  ports: { redis: number; nats: number },
  find = findExecutable,
): Promise<{ redis: LocalServer; nats: LocalServer }> {
  const ours = [...(redisUrl ? [] : [redis]), ...(natsUrl ? [] : [nats])];
  const missing = ours.filter(({ executable }) => find(executable) === null);
  if (missing.length > 0) throw new StartError(missing.map(howToGet).join('\n'));
  const prepare = async (kind: ServerKind, port: number): Promise<LocalServer> => {
    const { title, executable, protocol, args, readyLine } = kind;
    const cwd = join(resolve(dataDir), kind.folder);
    await mkdir(cwd, { recursive: true });
    const program = { title, command: find(executable) ?? executable, args: args(port), cwd, readyLine };
    return { url: `${protocol}://127.0.0.1:${port}`, program };
  };
  return {
    redis: redisUrl ? { url: redisUrl, program: null } : await prepare(redis, ports.redis),
    nats: natsUrl ? { url: natsUrl, program: null } : await prepare(nats, ports.nats),
  };
}

const howToGet = ({ title, executable, variable }: ServerKind): string =>
  `There is no ${executable} on PATH. Install the package ${executable}, or set ${variable} to a ${title} of your own.`;
