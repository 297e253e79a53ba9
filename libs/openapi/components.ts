import type { JsonSchema } from '#libs/api';
import { headerParts } from './headers.js';
import type { OpenApiComponents, OpenApiPart, Reference, ResponsePart } from './openapi-document.js';

interface ComponentTypes {
  schemas: JsonSchema;
  responses: ResponsePart;
  parameters: OpenApiPart;
}

/** The parts of a document that several places refer to; each is there once, and only where something refers to it. */
export class Components {
  private readonly parts: OpenApiComponents = { schemas: {}, responses: {}, parameters: {}, headers: {}, securitySchemes };

  /** Adds a part and answers the reference to it. Throws where another one has the name. */
  add<Kind extends keyof ComponentTypes>(kind: Kind, name: string, part: ComponentTypes[Kind]): Reference {
    const known = this.parts[kind][name];
    if (known && JSON.stringify(known) !== JSON.stringify(part)) throw new Error(`Two ${kind} of the contract are called ${name}`);
    this.parts[kind][name] = part;
    return { $ref: `#/components/${kind}/${name}` };
  }

  /** The schema behind a reference. */
  resolve({ $ref }: Reference): JsonSchema {
    return this.parts.schemas[$ref.replace('#/components/schemas/', '')] ?? {};
  }

  /** References to these response headers, by name. */
  headers(names: readonly string[]): Record<string, Reference> {
    return Object.fromEntries(
      names.map((name) => {
        const part = headerParts[name];
        if (!part) throw new Error(`The contract does not describe the header ${name}`);
        this.parts.headers[name] = part;
        return [name, { $ref: `#/components/headers/${name}` }];
      }),
    );
  }

  /** All parts, by name. */
  toJSON(): OpenApiComponents {
    const sorted = <T>(parts: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
    const { schemas, responses, parameters, headers } = this.parts;
    return {
      schemas: sorted(schemas),
      responses: sorted(responses),
      parameters: sorted(parameters),
      headers: sorted(headers),
      securitySchemes,
    };
  }
}

const securitySchemes = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'The accessToken of a login: a JWT that is used and checked as RFC8725 advises, good for 15 minutes. The keys are at /.well-known/jwks.json.',
  },
};
