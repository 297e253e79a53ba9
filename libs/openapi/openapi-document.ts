import type { JsonSchema } from '#libs/api';

export type Reference = {
  $ref: string;
};

/** A response header, parameter or media type of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1). */
export type OpenApiPart = Record<string, unknown>;

export interface ResponsePart {
  description: string;
  headers?: Record<string, Reference>;
  content?: Record<string, OpenApiPart>;
}

export type OpenApiMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security?: Record<string, string[]>[];
  parameters?: (Reference | OpenApiPart)[];
  requestBody?: OpenApiPart;
  responses: Record<string, Reference | ResponsePart>;
  /** The access rule, in a form for programs: whom the operation lets in. */
  'x-access'?: { public: boolean; owner: boolean; roles: readonly string[] };
}

export type PathItem = Partial<Record<OpenApiMethod, OpenApiOperation>>;

export interface OpenApiComponents {
  schemas: Record<string, JsonSchema>;
  responses: Record<string, ResponsePart>;
  parameters: Record<string, OpenApiPart>;
  headers: Record<string, OpenApiPart>;
  securitySchemes: Record<string, OpenApiPart>;
}

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: OpenApiPart;
  servers: OpenApiPart[];
  tags: { name: string; description: string }[];
  security: Record<string, string[]>[];
  paths: Record<string, PathItem>;
  components: OpenApiComponents;
}
