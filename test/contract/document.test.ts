import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../support/commands.js';

/** Runs a module in a process of its own, as a build that has just been made, and answers what it printed. */
async function evaluate(code: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return stdout.trim();
}

const fixtures = `
  import 'reflect-metadata';
  import { Controller, Get } from '@nestjs/common';
  import { access } from '#libs/auth';
  import { Operation } from '#libs/rest';
  import { Prop } from '#libs/api';
  import { createDocument } from '#libs/openapi';

  function controllerOf(path, route, operation) {
    class Fixture { list() {} }
    const decorate = (decorator) => decorator(Fixture.prototype, 'list', Object.getOwnPropertyDescriptor(Fixture.prototype, 'list'));
    decorate(Get(route));
    if (operation) decorate(Operation({ id: 'listFixtures', summary: 'List', access: access.anyone, ...operation }));
    Controller(path)(Fixture);
    return Fixture;
  }
  class Shoe {}
  Prop.text({ description: 'The size.', max: 5 })(Shoe.prototype, 'size');

  const explain = (controller) => {
    try {
      createDocument([controller], '1.0.0');
      return 'no error';
    } catch (error) {
      return error.message;
    }
  };
`;

const cases = [
  ['a route', `controllerOf('secrets', 'all')`, 'The contract does not describe get /secrets/all'],
  ['a path parameter', `controllerOf('users/:shoeSize', '', {})`, 'The contract does not describe the path parameter shoeSize'],
  ['a resource without a tag', `controllerOf('shoes', '', {})`, 'The contract has no tag for /shoes'],
  ['a property without an example', `controllerOf('users', '', { returns: Shoe })`, 'Shoe.size needs an example for the contract'],
  ['nothing, where all is described', `controllerOf('users', '', {})`, 'no error'],
] as const;

describe('the document is complete or is not made', () => {
  let messages: string[];

  beforeAll(async () => {
    messages = JSON.parse(
      await evaluate(`${fixtures} console.log(JSON.stringify([${cases.map(([, controller]) => controller).join()}].map(explain)))`),
    );
  });

  it.each(cases.map(([name, , message], index) => [name, message, index] as const))('misses %s', (_name, message, index) => {
    expect(messages[index]).toBe(message);
  });
});
