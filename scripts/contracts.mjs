// `npm run contracts`: writes the contracts that the code makes, contracts/openapi.json with its types, and contracts/schema.graphql.
// With `--check` it writes nothing and fails where they differ from the files, or break what the last commit promised; `--against`
// names another commit than the last one, such as the base of a branch.
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, against: { type: 'string', default: 'HEAD' } } });

await ensureInstalled({ dev: true });
const { build } = await import('./build.mjs');
await build();
const { createContracts } = await import('./contracts/create.mjs');

const made = await createContracts();
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function committed(path) {
  try {
    return execFileSync('git', ['show', `${values.against}:${path}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  } catch {
    return '';
  }
}

if (!values.check) {
  for (const [path, text] of Object.entries(made)) writeFileSync(path, text);
  console.log(`Wrote ${Object.keys(made).join(' and ')}`);
} else {
  const { findBreakingChanges, undeclared } = await import('./contracts/breaking-changes.mjs');
  const { diffLines } = await import('./contracts/diff.mjs');
  const problems = [];
  for (const [path, text] of Object.entries(made)) {
    const difference = diffLines(read(path), text);
    if (difference) problems.push(`${path} is not what the code makes: run \`npm run contracts\`.\n${difference}`);
  }
  const breaking = await findBreakingChanges(Object.fromEntries(Object.keys(made).map((path) => [path, committed(path)])), made);
  const open = undeclared(breaking, read('contracts/breaking-changes.md'));
  if (open.length > 0) {
    problems.push(
      `This breaks the clients of ${values.against}. Keep it working, or declare it in contracts/breaking-changes.md:\n${open.map((change) => `- ${change}`).join('\n')}`,
    );
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('The contracts are what the code makes, and break nothing undeclared');
}
