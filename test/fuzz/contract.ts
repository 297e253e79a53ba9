import { openApi, resolveReference } from '../support/contract-validator.js';

/** A JSON Schema, as far as values are made of it. */
export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
  type?: string | string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** A parameter of an operation. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: Schema;
}

/** An operation of the contract, with its references resolved. */
export interface ContractOperation {
  id: string;
  method: string;
  path: string;
  /** Of a resource; null for what is not versioned. */
  version: 1 | 2 | null;
  parameters: Parameter[];
  body: Schema | null;
}

interface OperationPart {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

function operationOf(path: string, method: string, part: OperationPart): ContractOperation {
  const version = /^\/v([12])\//.exec(path)?.[1];
  return {
    id: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    version: version === undefined ? null : version === '1' ? 1 : 2,
    parameters: (part.parameters ?? []).map((parameter) => resolveReference(parameter) as Parameter),
    body: part.requestBody?.content['application/json']?.schema ?? null,
  };
}

/** All that the contract offers. */
export const operations: readonly ContractOperation[] = Object.entries(
  openApi.paths as Record<string, Record<string, OperationPart>>,
).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.includes(method))
    .map(([method, part]) => operationOf(path, method, part)),
);
