// `npm test [-- jest arguments]`: the whole test run, from a bare checkout to the counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { ensureInstalled } from '../scripts/install.mjs';

await ensureInstalled({ dev: true });

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
const child = spawn(process.execPath, [jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: nodeOptions },
});
// Ctrl-C reaches jest by itself; this process waits for it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
const [code] = await once(child, 'exit');
process.exitCode = code ?? 1;
