// What the benchmarks start, and how they read answers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Starts a server of ours and answers once it says where it is. */
export function start(script, env) {
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const url = /ready on (http:\S+)/.exec(chunk)?.[1];
      if (url) resolve({ url, pid: child.pid, stop: () => stop(child) });
    });
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

/** Starts a program from PATH that is ready soon enough for who retries. */
export function startProgram(command, args) {
  const child = spawn(command, args, { stdio: 'ignore' });
  child.on('error', (error) => console.error(`${command} cannot be started: ${error.message}`));
  return { stop: () => stop(child) };
}

const stop = (child) => (child.exitCode === null ? Promise.all([once(child, 'exit'), child.kill()]) : undefined);

/** A port of 127.0.0.1 that is free at this moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The body of an answer; throws where it is an error. */
export async function json(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Logs a demo member in and answers what a call of theirs carries. */
export async function logIn(url) {
  const { accessToken } = await json(
    await fetch(`${url}/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ada@example.com', password: 'tandem-demo-ada' }),
    }),
  );
  return { authorization: `Bearer ${accessToken}` };
}

export const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
