import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended and what it printed. */
export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a development tool of node_modules/.bin to its end, whatever its exit code. */
export function runTool(name: string, args: string[], { cwd = root, input = '' } = {}): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: '' };
    const child = execFile(`${root}node_modules/.bin/${name}`, args, { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(new Error(`${name} cannot be run`, { cause: error }));
      else resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}
