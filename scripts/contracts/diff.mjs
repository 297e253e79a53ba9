import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The lines in which two texts differ, as `git diff` shows them, up to `limit` lines; empty where they are equal. */
export function diffLines(before, after, limit = 80) {
  if (before === after) return '';
  const directory = mkdtempSync(join(tmpdir(), 'contracts-'));
  try {
    writeFileSync(join(directory, 'file'), before);
    writeFileSync(join(directory, 'code'), after);
    const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', '-U1', 'file', 'code'], { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 28 });
    const lines = stdout.split('\n').slice(4);
    return [...lines.slice(0, limit), ...(lines.length > limit ? [`… and ${lines.length - limit} more lines`] : [])].join('\n');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
