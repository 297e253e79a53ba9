import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** What the shared services (services.ts) tell the suites, through environment variables that jest's workers inherit. */
export const variables = {
  directory: 'TANDEM_TEST_DIRECTORY',
  postgresUrl: 'TANDEM_TEST_POSTGRES_URL',
  redis: 'TANDEM_TEST_REDIS',
  nats: 'TANDEM_TEST_NATS',
  startupError: 'TANDEM_TEST_STARTUP_ERROR',
  /** The Tandem that the suites of a topology share, as JSON. */
  single: 'TANDEM_TEST_SINGLE',
  split: 'TANDEM_TEST_SPLIT',
} as const;

/** Which deployment is tested: all domains in one process, or gateway and services. */
export type Topology = 'single' | 'split';

/** The one that the suites of this jest project test. */
export const topology: Topology = process.env['TANDEM_TOPOLOGY'] === 'split' ? 'split' : 'single';

/** The value of one of the variables above; throws where the tests were not started through jest's globalSetup. */
export function getVariable(name: keyof typeof variables): string {
  const value = process.env[variables[name]];
  if (value === undefined) throw new Error(`${variables[name]} is not set: the shared services of the tests did not start`);
  return value;
}

/** Whether this machine has what a split deployment needs. */
export const canSplit = (): boolean => getVariable('redis') !== '' && getVariable('nats') !== '';

/** Whether the suites of the split deployment are skipped: where it cannot run, except in CI, where they fail. */
export const skipsSplit = (): boolean => !canSplit() && process.env['CI'] !== 'true';

/** A fresh directory that vanishes at the end of the test run. */
export function createTemporaryDirectory(name: string): string {
  return mkdtempSync(join(getVariable('directory'), `${name}-`));
}
