import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runTool } from '../support/commands.js';
import { createTemporaryDirectory } from '../support/test-run.js';

const document = (path: object) => ({
  openapi: '3.1.0',
  info: { title: 'Fixture', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' } },
  servers: [{ url: 'http://api.example.com' }],
  paths: { '/things/{id}': path },
});

async function writeDocument(path: object): Promise<string> {
  const file = join(createTemporaryDirectory('openapi'), 'openapi.json');
  await writeFile(file, JSON.stringify(document(path)));
  return file;
}

const careless = {
  get: {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
    responses: { 200: { description: 'OK', content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } } } },
  },
};

describe('the linters of the contracts', () => {
  it('spectral refuses what OWASP warns of', async () => {
    const { code, stdout } = await runTool('spectral', [
      'lint',
      '--fail-severity',
      'warn',
      '--format',
      'json',
      await writeDocument(careless),
    ]);
    expect(code).toBe(1);
    const rules = (JSON.parse(stdout) as { code: string }[]).map((result) => result.code);
    expect(rules).toEqual(
      expect.arrayContaining([
        'owasp:api1:2023-no-numeric-ids',
        'owasp:api4:2023-array-limit',
        'owasp:api4:2023-string-limit',
        'owasp:api4:2023-rate-limit',
        'owasp:api8:2023-define-error-responses-401',
        'owasp:api8:2023-no-server-http',
        'operation-operationId',
      ]),
    );
  });

  it('redocly refuses an operation without a summary, and a parameter that its path does not have', async () => {
    const file = await writeDocument({ get: { parameters: [], responses: { 200: { description: 'OK' } } } });
    const { code, stdout, stderr } = await runTool('redocly', ['lint', '--format', 'json', file]);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('operation-summary');
    expect(stdout + stderr).toContain('path-parameters-defined');
  });

  it('graphql-eslint refuses a connection that is not one of Relay', async () => {
    const directory = createTemporaryDirectory('schema');
    await mkdir(join(directory, 'contracts'));
    const schema =
      '"""Root"""\ntype Query {\n  """List"""\n  things: ThingConnection\n}\n"""Not one."""\ntype ThingConnection {\n  nodes: [ID]\n}\n';
    await writeFile(join(directory, 'contracts/schema.graphql'), schema);
    const config = `process.chdir(${JSON.stringify(directory)}); export { default } from ${JSON.stringify(join(root, 'eslint.config.mjs'))};`;
    await writeFile(join(directory, 'eslint.config.mjs'), config);
    const { code, stdout } = await runTool('eslint', ['--format', 'json', 'contracts/schema.graphql'], { cwd: directory });
    expect(code).toBe(1);
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
    const rules = result?.messages.map(({ ruleId }) => ruleId);
    expect(rules).toEqual(expect.arrayContaining(['@graphql-eslint/relay-connection-types', '@graphql-eslint/relay-arguments']));
  });
});
