import { connect } from 'node:net';
import { findFreePort, type RunningProcess, startProcess, stopProcess, waitFor } from './processes.js';
import { createTemporaryDirectory, getVariable } from './test-run.js';

/** A real server of one test, on a port of its own that stays the same over `kill` and `restart`. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  /** Starts it again after `stop` or `kill`. */
  restart(): Promise<void>;
  /** Starts it again without anything that it had stored. */
  restartEmpty(): Promise<void>;
  /** Freezes it: connections stay open and nothing answers. */
  pause(): void;
  resume(): void;
}

interface ServerKind {
  name: 'redis' | 'nats';
  image: string;
  /** What it listens on inside its container. */
  imagePort: number;
  args(port: number, directory: string): string[];
  /** What a client says first, and the answer of a server that is ready. */
  greeting: { says: string; expects: RegExp };
}

const redis: ServerKind = {
  name: 'redis',
  image: 'redis:7-alpine',
  imagePort: 6379,
  args: (port, directory) => ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', directory],
  greeting: { says: 'PING\r\n', expects: /PONG/ },
};

const nats: ServerKind = {
  name: 'nats',
  image: 'nats:2-alpine',
  imagePort: 4222,
  args: (port, directory) => ['--addr', '127.0.0.1', '--port', String(port), '--jetstream', '--store_dir', directory],
  greeting: { says: 'CONNECT {"verbose":false}\r\nPING\r\n', expects: /PONG/ },
};

function answers(port: number, { says, expects }: ServerKind['greeting']): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const end = (isReady: boolean) => {
      socket.destroy();
      resolve(isReady);
    };
    socket.setTimeout(1000, () => {
      end(false);
    });
    socket.on('error', () => {
      end(false);
    });
    socket.on('connect', () => socket.write(says));
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      heard += chunk;
      if (expects.test(heard)) end(true);
    });
  });
}

async function startServer(kind: ServerKind): Promise<TestServer> {
  const source = getVariable(kind.name);
  const port = await findFreePort();
  let directory = createTemporaryDirectory(kind.name);
  // The docker client passes signals on to its container but for SIGKILL and SIGSTOP: there a pause freezes the client's forwarding only.
  const published = ['run', '--rm', '--init', '-p', `127.0.0.1:${String(port)}:${String(kind.imagePort)}`, kind.image];
  const start = async (): Promise<RunningProcess> => {
    const running = source === 'docker' ? startProcess('docker', published) : startProcess(source, kind.args(port, directory));
    await waitFor(`${kind.name} on port ${String(port)}`, () => answers(port, kind.greeting)).catch((error: unknown) => {
      throw new Error(`${kind.name} does not answer. Its log:\n${running.logs()}`, { cause: error });
    });
    return running;
  };
  let running = await start();
  return {
    url: `${kind.name}://127.0.0.1:${String(port)}`,
    stop: async () => {
      await stopProcess(running, 'SIGTERM');
    },
    kill: async () => {
      await stopProcess(running, 'SIGKILL');
    },
    restart: async () => {
      running = await start();
    },
    restartEmpty: async () => {
      directory = createTemporaryDirectory(kind.name);
      running = await start();
    },
    pause: () => void running.child.kill('SIGSTOP'),
    resume: () => void running.child.kill('SIGCONT'),
  };
}

/** Starts a Redis that keeps nothing on disk. */
export const startRedis = (): Promise<TestServer> => startServer(redis);

/** Starts a NATS with JetStream, whose streams outlive `restart`. */
export const startNats = (): Promise<TestServer> => startServer(nats);

function describeWith(name: ServerKind['name'], title: string, suite: () => void): void {
  if (getVariable(name)) {
    describe(title, suite);
  } else if (process.env['CI'] === 'true') {
    // A skipped suite must not look like a passed one where the verdict is given.
    describe(title, () => {
      it(`needs a ${name} server`, () => {
        throw new Error(`There is no ${name} server on this machine, and no way to get one`);
      });
    });
  } else {
    describe.skip(`${title} (no ${name} server on this machine)`, suite);
  }
}

/** `describe` for suites on a real Redis: skipped, and counted as such, on a machine without one; failing there in CI. */
export const describeWithRedis = (title: string, suite: () => void): void => {
  describeWith('redis', title, suite);
};

/** `describe` for suites on a real NATS: skipped, and counted as such, on a machine without one; failing there in CI. */
export const describeWithNats = (title: string, suite: () => void): void => {
  describeWith('nats', title, suite);
};
