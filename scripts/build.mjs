// Transpiles apps, libs and migrations into dist/, file by file, skipping what is already up to date.
// swc rather than tsc: a build is part of every start, and types are checked by `npm run check`.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
const swcrc = join(root, '.swcrc');
const settingsFile = join(out, '.settings');

/** The folders that hold sources. */
export const sourceRoots = ['apps', 'libs', 'migrations'].map((name) => join(root, name));

const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.endsWith('.d.ts');
const outputOf = (source) => join(out, relative(root, source).replace(/\.ts$/, '.js'));

async function filesUnder(directory, accept) {
  if (!existsSync(directory)) return [];
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && accept(entry.name)).map((entry) => join(entry.parentPath, entry.name));
}

/** An output has the time of its source, so that an older source that replaces a newer one counts as a change, too. */
async function isUpToDate(source) {
  const [{ mtimeMs: written }, output] = await Promise.all([stat(source), stat(outputOf(source)).catch(() => null)]);
  return output !== null && Math.abs(output.mtimeMs - written) < 2;
}

/** Appears whole or not at all, whatever interrupts it and whoever builds beside us. */
async function writeWhole(path, content, time) {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  if (time) await utimes(draft, time, time);
  await rename(draft, path);
}

async function compile(source) {
  const { transformFile } = await import('@swc/core');
  const target = outputOf(source);
  const { mtime } = await stat(source);
  const { code, map } = await transformFile(source, { configFile: swcrc });
  await mkdir(dirname(target), { recursive: true });
  await writeWhole(`${target}.map`, map);
  await writeWhole(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`, mtime);
}

/**
 * Brings dist/ up to date and removes outputs whose source is gone. Answers how many files were compiled.
 * Throws after compiling all that can be, with every syntax error in the message. An image has what is built and no sources: there it
 * leaves dist/ alone.
 */
export async function build() {
  if (!existsSync(swcrc)) return 0;
  const settings = createHash('sha256')
    .update(await readFile(swcrc))
    .update(await readFile(fileURLToPath(import.meta.url)))
    .digest('hex');
  const sameSettings = (await readFile(settingsFile, 'utf8').catch(() => '')) === settings;
  const sources = (await Promise.all(sourceRoots.map((directory) => filesUnder(directory, isSource)))).flat();
  const upToDate = await Promise.all(sources.map((source) => sameSettings && isUpToDate(source)));
  const changed = sources.filter((_, index) => !upToDate[index]);
  const results = await Promise.allSettled(changed.map(compile));

  const wanted = new Set(sources.map(outputOf));
  const stale = (await filesUnder(out, (name) => name.endsWith('.js'))).filter((file) => !wanted.has(file));
  await Promise.all(stale.flatMap((file) => [rm(file, { force: true }), rm(`${file}.map`, { force: true })]));

  const errors = results
    .filter(({ status }) => status === 'rejected')
    .map(({ reason }) => reason.message.split('\n\nCaused by:')[0].trim());
  if (errors.length > 0) throw new Error(`The build failed:\n${errors.join('\n')}`);
  if (!sameSettings) await mkdir(out, { recursive: true }).then(() => writeWhole(settingsFile, settings));
  return changed.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Compiled ${await build()} files`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
