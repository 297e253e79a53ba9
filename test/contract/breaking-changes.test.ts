import { openApi } from '../support/contract-validator.js';
import { diffLines } from '../../scripts/contracts/diff.mjs';
import { findBreakingChanges, undeclared } from '../../scripts/contracts/breaking-changes.mjs';

type Json = any;

/** What a change of a small OpenAPI document breaks. */
async function breaksOf(change: (document: Json) => void): Promise<string[]> {
  const before = {
    openapi: '3.1.0',
    paths: {
      '/things': {
        post: {
          security: [],
          parameters: [{ name: 'page', in: 'query', schema: { type: 'integer', maximum: 100 } }],
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/NewThing' } } } },
          responses: { 201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } }, 400: {} },
        },
        get: { responses: { 200: {} } },
      },
      '/others': { get: { responses: { 200: {} } } },
    },
    components: {
      schemas: {
        NewThing: {
          type: 'object',
          properties: { name: { type: 'string', maxLength: 200 }, size: { type: 'string', enum: ['s', 'm'] } },
          required: ['name'],
          additionalProperties: false,
        },
        Thing: {
          type: 'object',
          properties: { id: { type: 'string' }, size: { type: 'string', enum: ['s', 'm'] }, note: { type: 'string' } },
          required: ['id', 'size'],
          additionalProperties: false,
        },
      },
    },
  };
  const after = structuredClone(before);
  change(after);
  return findBreakingChanges({ 'openapi.json': JSON.stringify(before) }, { 'openapi.json': JSON.stringify(after) });
}

const schemas = ({ components }: Json) => components.schemas;
const post = ({ paths }: Json) => paths['/things'].post;

describe('the check of breaking changes', () => {
  it.each<[string, (document: Json) => void, string]>([
    ['a path', ({ paths }) => delete paths['/others'], '/others was removed'],
    ['an operation', ({ paths }) => delete paths['/things'].get, 'GET /things was removed'],
    ['a status', (document) => delete post(document).responses[201], 'POST /things: the status 201 was removed'],
    ['a parameter', (document) => post(document).parameters.pop(), 'POST /things: the parameter query page was removed'],
    ['a property', (document) => delete schemas(document).Thing.properties.note, 'POST /things: the answer 201.note was removed'],
    ['a field of a body', (document) => delete schemas(document).NewThing.properties.size, 'POST /things: the body.size was removed'],
  ])('notices that %s was removed', async (_name, change, message) => {
    expect(await breaksOf(change)).toEqual([message]);
  });

  it.each<[string, (document: Json) => void, string]>([
    [
      'a field that became required',
      (document) => schemas(document).NewThing.required.push('size'),
      'POST /things: the body.size became required',
    ],
    [
      'a shorter text',
      (document) => (schemas(document).NewThing.properties.name.maxLength = 100),
      'POST /things: the body.name: its maxLength was narrowed',
    ],
    [
      'fewer values to send',
      (document) => schemas(document).NewThing.properties.size.enum.pop(),
      'POST /things: the body.size: its values were narrowed',
    ],
    [
      'another type to send',
      (document) => (schemas(document).NewThing.properties.name.type = 'integer'),
      'POST /things: the body.name: its type was narrowed',
    ],
    [
      'a lower limit of a parameter',
      (document) => (post(document).parameters[0].schema.maximum = 50),
      'POST /things: the parameter query page: its maximum was narrowed',
    ],
    [
      'a parameter that became required',
      (document) => (post(document).parameters[0].required = true),
      'POST /things: the parameter query page became required',
    ],
    [
      'a property that may be absent',
      (document) => schemas(document).Thing.required.pop(),
      'POST /things: the answer 201.size may now be absent',
    ],
    [
      'further values to read',
      (document) => schemas(document).Thing.properties.size.enum.push('l'),
      'POST /things: the answer 201.size: its values were widened',
    ],
    [
      'a token that became necessary',
      (document) => (post(document).security = [{ accessToken: [] }]),
      'POST /things: an access token became necessary',
    ],
  ])('notices %s', async (_name, change, message) => {
    expect(await breaksOf(change)).toEqual([message]);
  });

  it.each<[string, (document: Json) => void]>([
    ['a new path', ({ paths }) => (paths['/new'] = { get: { responses: { 200: {} } } })],
    ['a new optional field', (document) => (schemas(document).NewThing.properties.colour = { type: 'string' })],
    ['a new property', (document) => (schemas(document).Thing.properties.colour = { type: 'string' })],
    ['a longer text', (document) => (schemas(document).NewThing.properties.name.maxLength = 300)],
    ['a new status of an error', (document) => (post(document).responses[409] = {})],
  ])('lets %s pass', async (_name, change) => {
    expect(await breaksOf(change)).toEqual([]);
  });

  it('notices what breaks clients of GraphQL, and lets pass what does not', async () => {
    const compare = (before: string, after: string) => findBreakingChanges({ 'schema.graphql': before }, { 'schema.graphql': after });
    const before = 'type Query { me: String, you: String }';
    expect(await compare(before, 'type Query { me: String }')).toEqual(["Field 'you' was removed from object type 'Query'"]);
    expect(await compare(before, 'type Query { me: String, you: String, they: String }')).toEqual([]);
  });

  it('finds nothing between a contract and itself', async () => {
    const text = JSON.stringify(openApi);
    expect(await findBreakingChanges({ 'openapi.json': text }, { 'openapi.json': text })).toEqual([]);
  });

  it('heeds declarations that name a change word for word', () => {
    const declarations = '# Breaking changes\n\n- /others was removed\n';
    expect(undeclared(['/others was removed', 'GET /things was removed'], declarations)).toEqual(['GET /things was removed']);
  });
});

describe('the check of drift', () => {
  it('shows the lines that differ, and no more than are read', () => {
    expect(diffLines('one\ntwo\n', 'one\ntwo\n')).toBe('');
    expect(diffLines('one\ntwo\n', 'one\nthree\n')).toContain('-two\n+three');
    expect(diffLines('', 'line\n'.repeat(500), 10)).toMatch(/… and 49\d more lines$/);
  });
});
