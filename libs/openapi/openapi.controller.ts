import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ApiVersion, apiVersions } from '#libs/api';
import { Access, access } from '#libs/auth';
import { errors } from '#libs/errors';
import { Unmetered } from '#libs/rate-limit';
import type { OpenApiDocument } from './openapi-document.js';
import { selectVersions } from './select-versions.js';

interface Rendered {
  body: string;
  etag: string;
}

/** Injection token of what reads the whole document: `() => OpenApiDocument`. */
export const OPENAPI_DOCUMENT = Symbol('OPENAPI_DOCUMENT');

/** Serves the OpenAPI document: of both versions, or of the one that `?version=` names. */
@Unmetered()
@Access(access.tokenless)
@Controller('openapi.json')
export class OpenApiController {
  private readonly rendered = new Map<string, Rendered>();

  constructor(@Inject(OPENAPI_DOCUMENT) private readonly read: () => OpenApiDocument) {}

  @Get()
  async document(@Query('version') version: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { body, etag } = this.render(readVersions(version));
    reply.header('etag', etag).header('cache-control', 'public, no-cache');
    if (request.headers['if-none-match'] === etag) await reply.status(304).send();
    else await reply.type('application/json; charset=utf-8').send(body);
  }

  private render(versions: readonly ApiVersion[]): Rendered {
    const key = versions.join();
    const known = this.rendered.get(key);
    if (known) return known;
    const body = JSON.stringify(selectVersions(this.read(), versions));
    const rendered = { body, etag: `"${createHash('sha1').update(body).digest('base64url')}"` };
    this.rendered.set(key, rendered);
    return rendered;
  }
}

function readVersions(version: unknown): readonly ApiVersion[] {
  if (version === undefined) return apiVersions;
  const named = apiVersions.filter((each) => String(each) === version);
  if (named.length === 0) throw errors.invalid('version', `unknown API version: use ${apiVersions.join(' or ')}`);
  return named;
}
