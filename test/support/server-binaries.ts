import { execFileSync } from 'node:child_process';
import { findExecutable } from '#libs/supervision';

/** Where a server comes from: the path of its binary, 'docker', or '' where this machine has no way to run it. */
export type ServerSource = string;

/** RUNLEVEL=1 keeps Debian from starting what it installs: each test starts a server of its own. */
const quietly = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };

function succeeds(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 300_000, env: { ...process.env, ...quietly } });
    return true;
  } catch {
    return false;
  }
}

/** Finds a server on the machine, else installs Debian's package where we are root, else falls back on Docker. */
export function provideServer(name: 'redis-server' | 'nats-server'): ServerSource {
  const found = findExecutable(name);
  if (found) return found;
  if (process.getuid?.() === 0 && findExecutable('apt-get')) {
    const installs = succeeds('apt-get', ['update']) && succeeds('apt-get', ['install', '-y', '--no-install-recommends', name]);
    const installed = installs && findExecutable(name);
    if (installed) return installed;
  }
  return succeeds('docker', ['info']) ? 'docker' : '';
}
