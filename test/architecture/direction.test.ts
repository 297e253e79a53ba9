import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, runTool } from '../support/commands.js';
import { createTemporaryDirectory } from '../support/test-run.js';

interface Violation {
  rule: string;
  from: string;
  to: string;
}

const config = join(root, '.dependency-cruiser.cjs');

async function findViolations(cwd: string, ...paths: string[]): Promise<{ violations: Violation[]; modules: number }> {
  const { stdout, stderr } = await runTool('depcruise', [...paths, '--config', config, '--output-type', 'json'], { cwd });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout);
  return {
    violations: summary.violations.map(({ rule, from, to }: { rule: { name: string }; from: string; to: string }) => ({
      rule: rule.name,
      from,
      to,
    })),
    modules: summary.totalCruised,
  };
}

/** A tree that breaks no rule but for the one import of each file below; `export const x` keeps everything importable. */
const sound: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'fixture',
    type: 'module',
    imports: { '#libs/*': './libs/*/index.ts' },
    dependencies: { graphql: '*', pg: '*' },
    devDependencies: { knip: '*' },
  }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } }),
  'apps/tandem/main.ts': `import { contract } from '#libs/contracts'; import { helper } from '#libs/errors'; import { user } from '#libs/users';
    import { order } from '#libs/orders'; export const x = [contract, helper, user, order];`,
  'apps/gateway/main.ts': `export const gateway = 1;`,
  'libs/contracts/index.ts': `export const contract = 1;`,
  'libs/errors/index.ts': `export { helper } from './helper.js';`,
  'libs/errors/helper.ts': `export const helper = 1;`,
  'libs/users/index.ts': `export { user } from './users.controller.js';`,
  'libs/users/users.controller.ts': `import { find } from './users.service.js'; export const user = find;`,
  'libs/users/users.service.ts': `import { helper } from '#libs/errors'; import { rows } from './users.repository.js'; export const find = [rows, helper];`,
  'libs/users/users.repository.ts': `import { UserEntity } from './user.entity.js'; export const rows = [UserEntity];`,
  'libs/users/user.entity.ts': `export class UserEntity {}`,
  'libs/orders/index.ts': `export const order = 1; export interface Order { id: string }`,
};

/** One file a rule, which breaks that rule alone. */
const unsound: [rule: string, file: string, source: string][] = [
  ['no-domain-to-domain', 'libs/users/buys.ts', `import { order } from '#libs/orders'; export const x = order;`],
  ['no-domain-to-domain', 'libs/users/buys-type.ts', `import type { Order } from '#libs/orders'; export type X = Order;`],
  ['no-lib-to-domain', 'libs/errors/knows-users.ts', `import { user } from '#libs/users'; export const x = user;`],
  ['no-lib-to-app', 'libs/errors/knows-app.ts', `import { gateway } from '../../apps/gateway/main.js'; export const x = gateway;`],
  ['no-app-to-app', 'apps/tandem/app.module.ts', `import { gateway } from '../gateway/main.js'; export const x = gateway;`],
  ['no-production-to-test', 'libs/errors/tested.ts', `import { support } from '../../test/support.js'; export const x = support;`],
  ['only-through-index', 'libs/orders/deep.ts', `import { helper } from '../errors/helper.js'; export const x = helper;`],
  ['only-through-index-from-outside', 'test/deep.ts', `import { helper } from '../libs/errors/helper.js'; export const x = helper;`],
  ['contracts-import-nothing', 'libs/contracts/needs-lib.ts', `import { helper } from '#libs/errors'; export const x = helper;`],
  ['contracts-import-nothing', 'libs/contracts/needs-node.ts', `import { EOL } from 'node:os'; export const x = EOL;`],
  ['no-transport-to-persistence', 'libs/users/a.controller.ts', `import { rows } from './users.repository.js'; export const x = rows;`],
  [
    'no-transport-to-persistence',
    'libs/users/a.resolver.ts',
    `import type { UserEntity } from './user.entity.js'; export type X = UserEntity;`,
  ],
  ['no-repository-to-service', 'libs/orders/a.repository.ts', `import { a } from './a.service.js'; export const x = a;`],
  ['no-service-to-transport', 'libs/orders/a.service.ts', `import { GraphQLError } from 'graphql'; export const a = GraphQLError;`],
  ['no-dev-dependency-in-production', 'libs/errors/dev.ts', `import * as knip from 'knip'; export const x = knip;`],
  ['no-undeclared-dependency', 'libs/errors/undeclared.ts', `import * as eslint from 'eslint'; export const x = eslint;`],
  ['not-to-unresolvable', 'libs/errors/lost.ts', `import { y } from './nowhere.js'; export const x = y;`],
  ['no-circular', 'libs/errors/ring-a.ts', `import { b } from './ring-b.js'; export const a = () => b;`],
  ['no-orphans', 'libs/errors/orphan.ts', `export const x = 1;`],
];

const supporting: Record<string, string> = {
  'test/support.ts': `export const support = 1;`,
  'libs/errors/ring-b.ts': `import { a } from './ring-a.js'; export const b = () => a;`,
};

async function writeTree(files: Record<string, string>): Promise<string> {
  const directory = createTemporaryDirectory('tree');
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), source);
  }
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'));
  return directory;
}

describe('the direction of dependencies', () => {
  let directory: string;
  let violations: Violation[];

  beforeAll(async () => {
    directory = await writeTree({
      ...sound,
      ...supporting,
      ...Object.fromEntries(unsound.map(([, file, source]) => [file, source])),
      'libs/orders/index.ts': `${sound['libs/orders/index.ts'] ?? ''} export { OrderEntity } from './order.entity.js';`,
      'libs/orders/order.entity.ts': `export class OrderEntity {}`,
    });
    ({ violations } = await findViolations(directory, 'apps', 'libs', 'test'));
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it.each(unsound)('%s refuses %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule)).toEqual([rule]);
  });

  it('no-entity-outside-its-domain refuses an index that exports an entity', () => {
    expect(violations).toContainEqual({
      rule: 'no-entity-outside-its-domain',
      from: 'libs/orders/index.ts',
      to: 'libs/orders/order.entity.ts',
    });
  });

  it('has a refusal here for every rule', async () => {
    const { default: cruiser } = (await import(config)) as { default: { forbidden: { name: string }[] } };
    const refused = new Set(violations.map(({ rule }) => rule));
    expect(cruiser.forbidden.map(({ name }) => name).filter((name) => !refused.has(name))).toEqual([]);
  });

  it('passes a sound tree', async () => {
    const tree = await writeTree(sound);
    const { violations: found, modules } = await findViolations(tree, 'apps', 'libs');
    expect(modules).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  it('holds in this repository', async () => {
    const { violations: found, modules } = await findViolations(root, 'apps', 'libs', 'migrations', 'test');
    expect(modules).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});
