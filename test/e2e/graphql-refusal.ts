type Json = any;

/** Expects a refusal over GraphQL: a registered code with its status, details and the id of the answer's header; no trace of the inside. */
export function expectGraphqlError(
  { body, headers, status }: Json,
  expected: { status: number; code: string; http?: number; fields?: string[] },
): void {
  expect([status, body.errors?.[0]?.extensions?.code, body]).toEqual([expected.http ?? expected.status, expected.code, body]);
  for (const { message, extensions, stacktrace } of body.errors) {
    expect(message).toMatch(/\S/);
    expect(stacktrace).toBeUndefined();
    expect(Object.keys(extensions).sort()).toEqual(['code', 'details', 'requestId', 'status']);
    expect(extensions.requestId).toBe(headers.get('x-request-id'));
  }
  const [{ extensions }] = body.errors;
  expect(extensions.status).toBe(expected.status);
  if (expected.fields) expect(extensions.details.map(({ field }: { field: string }) => field)).toEqual(expected.fields);
  expect(body.extensions.cost).toBeGreaterThanOrEqual(1);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|stacktrace|\.js:\d+|SELECT |at [A-Z]\w+\./);
}
