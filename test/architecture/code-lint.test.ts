import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runTool } from '../support/commands.js';
import { createTemporaryDirectory } from '../support/test-run.js';

const parameters = 'abcdefgh'.split('').map((name) => `public ${name}: number`);

/** Each file breaks the one rule, or none. */
const cases: [file: string, rules: string[], source: string][] = [
  ['libs/a/floating.ts', ['@typescript-eslint/no-floating-promises'], 'const save = () => Promise.resolve();\nsave();\n'],
  ['libs/a/any.ts', ['@typescript-eslint/no-explicit-any'], 'export const x = (y: any): unknown => y;\n'],
  ['libs/a/console.ts', ['no-console'], 'console.log(1);\n'],
  ['libs/a/long.ts', ['max-lines'], `export const x = 1;\n${'export {};\n'.repeat(300)}`],
  ['libs/a/eight.ts', ['@typescript-eslint/max-params'], `export class A {\n  constructor(${parameters.join(', ')}) {}\n}\n`],
  ['libs/a/seven.ts', [], `export class A {\n  constructor(${parameters.slice(1).join(', ')}) {}\n}\n`],
  ['apps/tandem/main.ts', [], 'console.log(1);\n'],
  ['libs/a/body.spec.ts', [], 'export const x = (y: any) => y.anything;\n'],
];

describe('the linter of the code', () => {
  let rulesOf: Map<string, string[]>;

  beforeAll(async () => {
    const directory = createTemporaryDirectory('lint');
    const files: Record<string, string> = {
      'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, target: 'es2023', lib: ['es2023', 'dom'], types: [] } }),
      'eslint.config.mjs': `export { default } from ${JSON.stringify(join(root, 'eslint.config.mjs'))};`,
      ...Object.fromEntries(cases.map(([file, , source]) => [file, source])),
    };
    for (const folder of ['libs/a', 'apps/tandem']) await mkdir(join(directory, folder), { recursive: true });
    for (const [file, source] of Object.entries(files)) await writeFile(join(directory, file), source);
    const { stdout, stderr } = await runTool('eslint', ['--format', 'json', '.'], { cwd: directory });
    if (stdout === '') throw new Error(stderr);
    const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[];
    rulesOf = new Map(
      results.map(({ filePath, messages }) => [filePath.slice(directory.length + 1), messages.map(({ ruleId }) => ruleId)]),
    );
  });

  it.each(cases)('answers %s with %j', (file, rules) => {
    expect(rulesOf.get(file)).toEqual(rules);
  });
});
