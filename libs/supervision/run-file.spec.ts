import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTimeOf } from './process-identity.js';
import { RunFile } from './run-file.js';

describe('RunFile', () => {
  let folder: string;
  let path: string;
  let child: ChildProcess;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-run-'));
    path = join(folder, 'run.pids');
    child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
  });

  afterEach(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const childPid = () => Number(child.pid);
  const lineOf = async (pid: number) => `${String(pid)} ${String(await startTimeOf(pid))}\n`;

  it('waits until what the last run left is gone', async () => {
    writeFileSync(path, `1 ended\n${await lineOf(childPid())}`);
    let isGone = false;
    child.once('exit', () => (isGone = true));
    const opened = new RunFile(path).open().then(() => isGone);
    child.kill('SIGKILL');
    expect(await opened).toBe(true);
  });

  it('refuses where the last run still goes on, and leaves its file alone', async () => {
    const line = await lineOf(childPid());
    writeFileSync(path, line);
    const runFile = new RunFile(path);
    await expect(runFile.open()).rejects.toThrow(`${folder} is in use by another Tandem (pid ${String(childPid())})`);
    await runFile.remove();
    expect(readFileSync(path, 'utf8')).toBe(line);
  });

  it('takes no other process for one of the last run because it has its pid', async () => {
    writeFileSync(path, `${String(childPid())} 1\n${String(childPid())} 1\n`);
    await new RunFile(path).open();
    expect(readFileSync(path, 'utf8')).toBe(await lineOf(process.pid));
  });

  it('holds the processes of this run, and goes with it', async () => {
    const runFile = new RunFile(path);
    await runFile.open();
    await runFile.add(childPid());
    expect(readFileSync(path, 'utf8')).toBe((await lineOf(process.pid)) + (await lineOf(childPid())));
    await runFile.remove();
    expect(existsSync(path)).toBe(false);
  });
});
