import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../support/commands.js';

const maxLines = 300;
const folders = ['apps', 'libs', 'migrations', 'test', 'scripts'].filter((folder) => existsSync(join(root, folder)));

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|cjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const isTest = (path: string) => /\.(spec|test)\.ts$/.test(path);

/** A line of the file that matches, as `path:line`. */
const linesMatching = (pattern: RegExp) => (path: string) =>
  read(path)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${String(index + 1)}`] : []));

const hasDocstring = (node: ts.Node) => ts.getJSDocCommentsAndTags(node).some(ts.isJSDoc);
const isExported = (node: ts.HasModifiers) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** Whether it is a function in the form of a constant. */
function isFunctionConstant(statement: ts.Statement): statement is ts.VariableStatement {
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(({ initializer }) => initializer && ts.isArrowFunction(initializer))
  );
}

/** The exported classes and functions of a source that have no docstring. */
function findUndocumented(path: string, source: string): string[] {
  const { statements } = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  return statements.flatMap((statement) => {
    if (isFunctionConstant(statement)) {
      const name = statement.declarationList.declarations[0]?.name.getText() ?? '';
      return isExported(statement) && !hasDocstring(statement) ? [`${path}: ${name}`] : [];
    }
    if (!ts.isClassDeclaration(statement) && !ts.isFunctionDeclaration(statement)) return [];
    // Of overloads only the first is documented, and the implementation is not for callers.
    const isLaterOverload = statements.some(
      (other) => ts.isFunctionDeclaration(other) && other.name?.text === statement.name?.text && other.pos < statement.pos,
    );
    return isExported(statement) && !isLaterOverload && !hasDocstring(statement) ? [`${path}: ${statement.name?.text ?? 'default'}`] : [];
  });
}

describe('conventions', () => {
  it('finds the sources', () => {
    expect(files).toContain('test/architecture/conventions.test.ts');
    expect(files.length).toBeGreaterThan(50);
  });

  it(`keeps files to ${String(maxLines)} lines`, () => {
    expect(files.filter((path) => read(path).trimEnd().split('\n').length > maxLines)).toEqual([]);
  });

  it('names no path of a machine', () => {
    expect(files.flatMap(linesMatching(/(?<![\w.])\/(home|root|Users|work)\/\w/))).toEqual([]);
  });

  it('leaves nothing to do in comments', () => {
    expect(files.flatMap(linesMatching(/\b(T[O]DO|FIX[M]E|X[X]X)\b/))).toEqual([]);
  });

  it('skips or singles out no test', () => {
    expect(
      files.filter(isTest).flatMap(linesMatching(/\b(describe|it|test)\.(only|skip|todo)\b|\b(fit|xit|fdescribe|xdescribe)\(/)),
    ).toEqual([]);
  });

  it('documents every exported class and function', () => {
    const documented = files.filter((path) => path.endsWith('.ts') && !isTest(path) && !path.startsWith('migrations/'));
    expect(documented.flatMap((path) => findUndocumented(path, read(path)))).toEqual([]);
  });

  it('notices a missing docstring', () => {
    const source =
      '/** Has one. */\nexport class A {}\nexport class B {}\nexport function c() {}\nexport const d = () => 1;\nfunction e() {}';
    expect(findUndocumented('a.ts', source)).toEqual(['a.ts: B', 'a.ts: c', 'a.ts: d']);
  });

  it('keeps apps to their composition', () => {
    const stray = files.filter((path) => path.startsWith('apps/') && !/^apps\/[\w-]+\/(main|app\.module)\.ts$/.test(path));
    expect(stray).toEqual([]);
  });

  it('gives every lib an index.ts', () => {
    const libs = readdirSync(join(root, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(libs.map(({ name }) => name).filter((name) => !existsSync(join(root, 'libs', name, 'index.ts')))).toEqual([]);
  });
});
