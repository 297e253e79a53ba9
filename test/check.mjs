// `npm run check [-- step …]`: every static check, one after another, all of them even when one fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/install.mjs';

const { values, positionals: wanted } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });

await ensureInstalled({ dev: true });
// The commands in scripts/ import what is built: without it their imports lead nowhere.
await (await import('../scripts/build.mjs')).build();

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const documents = existsSync('contracts') ? readdirSync('contracts').filter((name) => /^openapi.*\.json$/.test(name)) : [];
const openApi = documents.map((name) => `contracts/${name}`);

/** A step without a command has nothing to look at yet. */
const steps = [
  { name: 'prettier', command: ['node_modules/.bin/prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'eslint', command: ['node_modules/.bin/eslint', '--max-warnings', '0', '.'] },
  { name: 'types', command: ['node_modules/.bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'dependency-cruiser',
    command: ['node_modules/.bin/depcruise', 'apps', 'libs', 'migrations', 'test', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'knip', command: ['node_modules/.bin/knip', '--tsConfig', 'tsconfig.knip.json'] },
  { name: 'contracts', command: scripts.contracts && ['npm', 'run', '--silent', 'contracts', '--', '--check'] },
  { name: 'spectral', command: openApi.length > 0 && ['node_modules/.bin/spectral', 'lint', '--fail-severity', 'warn', ...openApi] },
  { name: 'redocly', command: openApi.length > 0 && ['node_modules/.bin/redocly', 'lint', ...openApi] },
];

function run({ command }) {
  if (!command) return 'absent';
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`);
  return `${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`;
}

const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. There are ${steps.map(({ name }) => name).join(', ')}.`);

const results = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const outcome = run(step);
  results.push({ name: step.name, outcome });
  console.log(`${step.name}: ${outcome}`);
}
const count = (word) => results.filter(({ outcome }) => outcome.startsWith(word)).length;
const counts = { passed: count('passed'), failed: count('FAILED'), absent: count('absent') };
if (values.json) writeFileSync(values.json, JSON.stringify(counts));
console.log(
  `Checks: ${counts.passed} passed, ${counts.failed} failed${counts.absent ? `, ${counts.absent} with nothing to check yet` : ''}`,
);
process.exitCode = counts.failed > 0 ? 1 : 0;
