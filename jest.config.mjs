/** @type {import('jest').Config} */
const common = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  // Sources name their imports as Node sees them once built; jest runs the TypeScript itself.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^#(libs|migrations)/([^/]+)$': '<rootDir>/$1/$2/index.ts' },
};

/**
 * Unit specs stand beside the code; suites that need a running Tandem or the whole tree are in test/. Those of test/e2e and
 * test/contract run twice: against one process, and against gateway and services. test/split is about the latter alone;
 * test/scale is about SQL, which is the same in both, and runs against one process.
 * @type {import('jest').Config}
 */
export default {
  projects: [
    {
      ...common,
      displayName: 'single',
      testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts', '<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/split/'],
    },
    {
      ...common,
      displayName: 'split',
      testMatch: ['<rootDir>/test/{e2e,contract,split}/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/support/split-topology.mjs'],
      setupFilesAfterEnv: ['<rootDir>/test/support/split-or-skip.ts'],
    },
  ],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/support/summary-reporter.mjs'],
  maxWorkers: 2,
  testTimeout: 60_000,
};
