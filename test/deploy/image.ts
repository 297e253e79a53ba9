// What `docker build` and `docker run` do, without Docker: each stage of the Dockerfile is a folder, and its steps run in that.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root } from '../support/commands.js';
import { execForm, type Instruction, readDockerfile } from './dockerfile.js';

/** What the Dockerfile made, laid out in a folder. */
export interface Image {
  /** Where its processes work. */
  workdir: string;
  env: Record<string, string>;
  command: string[];
  healthcheck: string[];
  /** The account that its processes run as; nothing where we are not root and cannot choose. */
  account: { uid?: number; gid?: number };
  remove(): void;
}

interface LockedPackage {
  dev?: boolean;
}

/** One pattern of .dockerignore. What it says of a folder holds for all that is in it. */
function patternOf(line: string): { isExcluded: boolean; matches: RegExp } {
  const glob = line.replace(/^!/, '').replaceAll('.', '\\.');
  const source = glob.replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
  return { isExcluded: !line.startsWith('!'), matches: new RegExp(`^${source}(?:/|$)`) };
}

/** Whether a path of the repository is kept from the build by .dockerignore, where the last pattern that matches decides. */
export function isIgnored(path: string): boolean {
  const lines = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#')).map(patternOf);
  return patterns.findLast(({ matches }) => matches.test(path))?.isExcluded ?? false;
}

/** `npm ci --omit=dev`, offline: links to what is installed here and no development dependency. */
function installProduction(folder: string): void {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
  const wanted = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev && existsSync(join(root, path)));
  // A package of another one's node_modules comes with that one; what is not wanted among those goes again.
  const outer = wanted.map(([path]) => path).filter((path) => !path.slice(1).includes('/node_modules/'));
  for (const parent of new Set(outer.map(dirname))) {
    mkdirSync(join(folder, parent), { recursive: true });
    const sources = outer.filter((path) => dirname(path) === parent).map((path) => join(root, path));
    execFileSync('cp', ['-a', ...(isOneDevice(folder) ? ['-l'] : []), ...sources, join(folder, parent)]);
  }
  for (const [path, { dev }] of Object.entries(packages)) if (dev) rmSync(join(folder, path), { recursive: true, force: true });
}

/** Whether files can be linked from the repository. */
function isOneDevice(folder: string): boolean {
  const deviceOf = (path: string) => execFileSync('stat', ['-c', '%d', path], { encoding: 'utf8' });
  return deviceOf(join(root, 'node_modules')) === deviceOf(folder);
}

/** `COPY`, from the repository or from an earlier stage. */
function copy(text: string, folders: ReadonlyMap<string, string>, folder: string, workdir: string): void {
  const [, from, paths = ''] = /^(?:--from=(\w+) )?(.*)$/.exec(text) ?? [];
  const sources = paths.split(' ');
  const target = join(workdir, sources.pop() ?? '');
  const origin = from === undefined ? root : folders.get(from);
  if (origin === undefined) throw new Error(`There is no stage ${String(from)}`);
  for (const source of sources) {
    const path = join(origin, source);
    if (!existsSync(path)) throw new Error(`There is no ${source} to copy`);
    if (from === undefined && isIgnored(source)) throw new Error(`.dockerignore hides ${source}`);
    const destination = paths.endsWith('/') ? join(target, source.split('/').at(-1) ?? '') : target;
    mkdirSync(dirname(destination), { recursive: true });
    if (from !== undefined && isOneDevice(folder)) execFileSync('cp', ['-al', path, destination]);
    else
      cpSync(path, destination, {
        recursive: true,
        preserveTimestamps: true,
        filter: (file) => from !== undefined || !isIgnored(relative(root, file)),
      });
  }
}

function run(command: string, workdir: string): void {
  if (command.startsWith('npm ci --omit=dev')) installProduction(workdir);
  else execFileSync('sh', ['-c', command], { cwd: workdir, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Executes our Dockerfile's steps in temporary folders. Throws where one of them fails. */
export function buildImage(): Image {
  const home = mkdtempSync(join(tmpdir(), 'tandem-image-'));
  // Another account has to pass through.
  chmodSync(home, 0o711);
  const folders = new Map<string, string>();
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    const images = readDockerfile().map((stage, index) => {
      const folder = join(home, stage.name ?? String(index));
      if (stage.name) folders.set(stage.name, folder);
      return buildStage(stage.instructions, folders, folder);
    });
    const last = images.at(-1);
    if (!last) throw new Error('The Dockerfile has no stage');
    return { ...last, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function buildStage(instructions: Instruction[], folders: ReadonlyMap<string, string>, folder: string): Omit<Image, 'remove'> {
  const image: Omit<Image, 'remove'> = { workdir: folder, env: {}, command: [], healthcheck: [], account: {} };
  const steps: Record<string, (text: string) => void> = {
    WORKDIR: (text) => {
      image.workdir = join(folder, text);
      mkdirSync(image.workdir, { recursive: true });
    },
    COPY: (text) => copy(text, folders, folder, image.workdir),
    RUN: (text) => run(text, image.workdir),
    ENV: (text) => Object.assign(image.env, Object.fromEntries([text.split('=')])),
    USER: (text) => {
      const [uid, gid] = text.split(':').map(Number);
      if (process.getuid?.() === 0) image.account = { uid, gid };
    },
    HEALTHCHECK: (text) => (image.healthcheck = execForm(text)),
    CMD: (text) => (image.command = execForm(text)),
    EXPOSE: () => undefined,
    LABEL: () => undefined,
  };
  for (const { name, text } of instructions) {
    const step = steps[name];
    if (!step) throw new Error(`Nothing here executes ${name}`);
    step(text);
  }
  return image;
}
