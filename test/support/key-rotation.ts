import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './commands.js';

/** Runs `npm run keys:rotate` on a key file. Throws with its message where it fails. */
export async function runRotation(keysFile: string, ...options: string[]): Promise<string> {
  const script = join(root, 'scripts', 'keys-rotate.mjs');
  const env = { ...process.env, NODE_OPTIONS: '', JWT_KEYS_FILE: keysFile };
  return (await promisify(execFile)(process.execPath, [script, ...options], { env })).stdout;
}
