import { join } from 'node:path';
import { startProcess, stopProcess, waitFor } from '../../test/support/processes.js';

describe('createLogger', () => {
  it('lets a process end that logs when nobody reads its log any more', async () => {
    const library = join(process.cwd(), 'dist/libs/observability/index.js');
    const program = `
      import { createLogger } from ${JSON.stringify(library)};
      const logger = createLogger({ logLevel: 'info' });
      process.on('SIGTERM', () => {
        for (const message of ['nobody', 'hears', 'this']) logger.error(message);
        process.exit(3);
      });
      logger.info('ready');
      setInterval(() => undefined, 1000);`;
    const running = startProcess(process.execPath, ['--input-type=module', '--eval', program]);
    await waitFor('the first line', () => running.logs().includes('\n'));
    expect(JSON.parse(running.logs())).toMatchObject({ level: 'info', msg: 'ready' });
    running.child.stdout?.destroy();
    expect(await stopProcess(running, 'SIGTERM')).toBe(3);
  });
});
