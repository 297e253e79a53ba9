import ts from 'typescript';

const rules: [name: string, matches: (statement: string) => boolean][] = [
  ['drops what is in use', (sql) => /\bDROP\s+(TABLE|VIEW|MATERIALIZED\s+VIEW|COLUMN|FUNCTION|TYPE|SCHEMA|TRIGGER|SEQUENCE)\b/i.test(sql)],
  ['renames', (sql) => /\bRENAME\b/i.test(sql)],
  ['changes a type', (sql) => /\bALTER\s+(COLUMN\s+)?\S+\s+(SET\s+DATA\s+)?TYPE\b/i.test(sql)],
  ['forbids null', (sql) => /\bSET\s+NOT\s+NULL\b/i.test(sql)],
  ['drops a default', (sql) => /\bDROP\s+DEFAULT\b/i.test(sql)],
  ['adds a column that old writers leave out', (sql) => clauses(sql).some(isMandatoryColumn)],
  ['adds a constraint that is not NOT VALID', (sql) => clauses(sql).some(isStrictConstraint)],
  ['adds a unique index', (sql) => /\bCREATE\s+UNIQUE\s+INDEX\b/i.test(sql)],
];

/** The parts of an ALTER TABLE, each of which adds or alters one thing; none of other statements. */
function clauses(sql: string): string[] {
  return /^\s*ALTER\s+TABLE\b/i.test(sql) ? sql.split(/,(?=\s*(?:ADD|ALTER|DROP|VALIDATE)\b)/i) : [];
}

const isConstraint = (clause: string): boolean => /\bADD\s+(CONSTRAINT|UNIQUE|CHECK|PRIMARY|FOREIGN|EXCLUDE)\b/i.test(clause);

function isMandatoryColumn(clause: string): boolean {
  return /\bADD\b/i.test(clause) && !isConstraint(clause) && /\bNOT\s+NULL\b/i.test(clause) && !/\b(DEFAULT|GENERATED)\b/i.test(clause);
}

function isStrictConstraint(clause: string): boolean {
  const isInline = /\bADD\b/i.test(clause) && /\b(UNIQUE|CHECK)\b/i.test(clause);
  return (isConstraint(clause) || isInline) && !/\bNOT\s+VALID\b/i.test(clause);
}

/** A new table has no old readers: what is said of one that the migration itself creates is free. */
function isOnNewTable(statement: string, created: ReadonlySet<string>): boolean {
  const [, table = ''] = /\b(?:ALTER\s+TABLE(?:\s+IF\s+EXISTS)?(?:\s+ONLY)?|INDEX\b.*?\bON)\s+"?(\w+)/is.exec(statement) ?? [];
  return created.has(table.toLowerCase());
}

/** How SQL statements break the release before them, each as a sentence; none where they only expand. */
export function findContractions(sql: string): string[] {
  const statements = sql.split(';').map((statement) => statement.trim());
  const created = new Set(
    [...sql.matchAll(/\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"?(\w+)/gi)].map(([, table = '']) => table.toLowerCase()),
  );
  return statements
    .filter((statement) => !isOnNewTable(statement, created))
    .flatMap((statement) =>
      rules.filter(([, matches]) => matches(statement)).map(([name]) => `${name}: ${statement.replaceAll(/\s+/g, ' ')}`),
    );
}

/** The text of each string in a migration's `up`, as statements. */
export function readUp(source: string): string {
  const texts: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('x'));
    else ts.forEachChild(node, collect);
  };
  const find = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && node.name.getText() === 'up') collect(node);
    else ts.forEachChild(node, find);
  };
  find(ts.createSourceFile('migration.ts', source, ts.ScriptTarget.Latest, true));
  return texts.join(';\n');
}
