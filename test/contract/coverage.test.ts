import { findOperations } from './calls.js';
import { operations, otherWays } from './operations.js';
import { findFields } from './schema.js';

const rest = operations.map((pair) => pair.rest);
const graphql = [...operations, ...otherWays].map((pair) => pair.graphql);
const duplicates = (names: string[]) => names.filter((name, index) => names.indexOf(name) < index);

describe('the table of operations', () => {
  it.each([1, 2] as const)('has every operation of REST version %s, and no other', (version) => {
    expect(rest.toSorted()).toEqual([...findOperations(version).keys()].sort());
  });

  it('has every query, every mutation and every field that leads to another resource, and no other', () => {
    expect(graphql.toSorted()).toEqual(findFields());
  });

  it('pairs each of them once', () => {
    expect(duplicates(rest)).toEqual([]);
    expect(duplicates(graphql)).toEqual([]);
  });

  it('leads from every further way to an operation', () => {
    expect(otherWays.map((way) => way.rest).filter((id) => !rest.includes(id))).toEqual([]);
  });
});
