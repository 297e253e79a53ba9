import { Prop } from './prop.js';

/** Declares the version that a change was decided on: `version` in a REST body, `expectedVersion` in GraphQL. */
export const expectedVersion: PropertyDecorator = Prop.int({
  description: 'The version that the change was decided on.',
  min: 1,
  max: 2_147_483_647,
  optional: true,
  graphqlName: 'expectedVersion',
  example: 1,
});
