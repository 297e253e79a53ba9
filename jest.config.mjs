/** Unit specs stand beside the code; suites that need a running Tandem or the whole tree are in test/. @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts', '<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  // Sources name their imports as Node sees them once built; jest runs the TypeScript itself.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^#(libs|migrations)/([^/]+)$': '<rootDir>/$1/$2/index.ts' },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/support/summary-reporter.mjs'],
  maxWorkers: 2,
  testTimeout: 60_000,
};
