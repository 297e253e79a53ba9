// Built-in modules only: this runs before there is a node_modules.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Exits with a clear message on a Node.js that Tandem does not run on: it needs `require` of ES modules. */
function assertNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(
    `Tandem needs Node.js 20.19 or newer in the 20 line, 22.12 or newer in the 22 line, or a later one. This is ${process.version}.`,
  );
  process.exit(1);
}

/**
 * Installs the dependencies where node_modules is missing or is not what package-lock.json says, with the development ones if
 * `dev` is set or they were installed before. Exits where npm fails. An image has no package-lock.json: what it brings is installed.
 */
export async function ensureInstalled({ dev }) {
  assertNodeVersion();
  const [wanted, installed] = await Promise.all([readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json')]);
  if (!wanted[''] || isCurrent(wanted, installed, dev)) return;
  const hadDev = Object.values(installed).some((entry) => entry.dev);
  console.log('Installing dependencies …');
  await runNpm(['ci', ...(dev || hadDev ? [] : ['--omit=dev']), '--no-audit', '--no-fund']);
}

/** What is installed has the wanted versions, and no direct dependency is missing: then an indirect one is not missing either. */
function isCurrent(wanted, installed, dev) {
  const { dependencies, devDependencies } = wanted[''];
  const direct = Object.keys({ ...dependencies, ...(dev && devDependencies) });
  const isOutdated = ([path, { version }]) => wanted[path] !== undefined && wanted[path].version !== version;
  return direct.every((name) => installed[`node_modules/${name}`]) && !Object.entries(installed).some(isOutdated);
}

/** npm keeps what it installed in the same form as what it was asked to install. */
async function readPackages(file) {
  try {
    return JSON.parse(await readFile(join(root, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

async function runNpm(args) {
  const npm = spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const ended = once(npm, 'exit').catch((error) => {
    console.error(`npm could not be run: ${error.message}`);
    return [1];
  });
  // Ctrl-C reaches npm by itself; a signal to this process alone is passed on.
  const passOn = (signal) => npm.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  const [code] = await ended;
  process.off('SIGINT', passOn).off('SIGTERM', passOn);
  if (code !== 0) process.exit(code ?? 1);
}
