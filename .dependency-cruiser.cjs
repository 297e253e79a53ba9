// The direction of dependencies: apps → domains → contracts. Each rule here is seen to
// refuse something in test/architecture/direction.test.ts.
const domains = 'libs/(?:users|orders)/';
const tests = '\\.spec\\.ts$|^test/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-domain-to-domain',
      comment: 'Domains reach each other through ports and events in libs/contracts, never directly, not even for a type.',
      severity: 'error',
      from: { path: '^libs/(users|orders)/' },
      to: { path: `^${domains}`, pathNot: '^libs/$1/' },
    },
    {
      name: 'no-lib-to-domain',
      comment: 'A cross-cutting lib that knows a domain cannot be used by the other one.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^${domains}` },
      to: { path: `^${domains}` },
    },
    {
      name: 'no-lib-to-app',
      comment: 'Apps compose libs; nothing depends on a composition root.',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-app-to-app',
      comment: 'Two apps are two processes.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-production-to-test',
      comment: 'What ships does not depend on the tests.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'only-through-index',
      comment: 'A lib is used through its index.ts alone.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'only-through-index-from-outside',
      comment: 'A lib is used through its index.ts alone, by apps and tests too.',
      severity: 'error',
      from: { path: '^(apps|test|migrations)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'contracts-import-nothing',
      comment: 'Every process shares the contracts, so they can afford no dependency at all.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: tests },
      to: { pathNot: '^libs/contracts/' },
    },
    {
      name: 'no-transport-to-persistence',
      comment: 'Transport → service → repository: controllers and resolvers see neither repositories nor entities.',
      severity: 'error',
      from: { path: '\\.(controller|resolver)\\.ts$' },
      to: { path: '\\.(repository|entity)\\.ts$' },
    },
    {
      name: 'no-repository-to-service',
      comment: 'Transport → service → repository: never back.',
      severity: 'error',
      from: { path: '\\.(repository|entity)\\.ts$' },
      to: { path: '\\.(service|controller|resolver)\\.ts$' },
    },
    {
      name: 'no-service-to-transport',
      comment: 'A service serves both protocols, and so knows neither.',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: { path: '\\.(controller|resolver)\\.ts$|node_modules/(@nestjs/(graphql|platform-fastify)|graphql|fastify)/' },
    },
    {
      name: 'no-entity-outside-its-domain',
      comment: 'Entities and repositories are private to the domain that owns the tables.',
      severity: 'error',
      from: { path: `^${domains}index\\.ts$` },
      to: { path: '\\.(repository|entity)\\.ts$' },
    },
    {
      name: 'no-dev-dependency-in-production',
      comment: 'What ships is installed without dev dependencies.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-dependency',
      comment: 'A package that package.json does not name is there by luck.',
      severity: 'error',
      from: {},
      // jest brings its globals, in the version that goes with it.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@jest/globals/' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circular',
      comment: 'Modules of a cycle can only be understood, loaded and changed together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing uses this module. (Assets are read as files, by browsers.)',
      severity: 'error',
      from: { orphan: true, path: '^(apps|libs)/', pathNot: `${tests}|/main\\.ts$|\\.d\\.ts$|/assets/` },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      conditionNames: ['types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['types', 'module', 'main'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
};
