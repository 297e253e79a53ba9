// `npm run dev`: Tandem, built and started again on every change.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Editors and git write several files at a time. */
const settleMs = 100;

process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
await ensureInstalled({ dev: true });
const { build, sourceRoots } = await import('./build.mjs');

let server;
let isStopping = false;

function startServer() {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/tandem/main.js'], { stdio: 'inherit' });
  server = { child, exited: once(child, 'exit') };
  child.on('exit', (code, signal) => {
    if (server?.child !== child) return;
    server = undefined;
    if (!isStopping) console.error(`Tandem ended (${signal ?? code}). Waiting for a change.`);
  });
}

async function stopServer() {
  const stopping = server;
  server = undefined;
  stopping?.child.kill('SIGTERM');
  await stopping?.exited;
}

async function rebuild() {
  try {
    const compiled = await build();
    if (compiled === 0 && server) return;
  } catch (error) {
    console.error(`${error.message}\nThe last build keeps running.`);
    return;
  }
  await stopServer();
  if (!isStopping) startServer();
}

async function stop() {
  if (isStopping) return;
  isStopping = true;
  await stopServer();
  process.exit(0);
}

let isDue = false;
let isRebuilding = false;

async function rebuildWhenSettled() {
  isDue = true;
  if (isRebuilding) return;
  isRebuilding = true;
  while (isDue && !isStopping) {
    await sleep(settleMs);
    isDue = false;
    await rebuild();
  }
  isRebuilding = false;
}

process.on('SIGINT', stop).on('SIGTERM', stop);
for (const directory of sourceRoots) watch(directory, { recursive: true }, rebuildWhenSettled);
await rebuildWhenSettled();
