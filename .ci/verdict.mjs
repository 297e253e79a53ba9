// node .ci/verdict.mjs FOLDER FAILED_COMMANDS PROCESSES_LEFT: adds up what `npm run check` and `npm test` have counted.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedCommands, processesLeft] = process.argv.slice(2);
const read = (name) => {
  const path = join(folder, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

const check = read('check.json') ?? { passed: 0, failed: 1 };
const jest = read('jest.json') ?? {
  numPassedTests: 0,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

const passed = check.passed + jest.numPassedTests;
const skipped = jest.numPendingTests + jest.numTodoTests;
let failed = check.failed + jest.numFailedTests + jest.numRuntimeErrorTestSuites + Number(processesLeft);
// A command may fail outside any test, such as in the shared setup: that counts as well, once.
if (failed === 0 && (Number(failedCommands) > 0 || jest.numPassedTests === 0)) failed = 1;

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || (skipped > 0 && process.env.CI === 'true') ? 1 : 0;
