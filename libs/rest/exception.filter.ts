import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, errors, toEnvelope } from '#libs/errors';
import { Authenticator } from '#libs/auth';
import { RequestLimits } from '#libs/rate-limit';
import { requestedVersion } from '#libs/api';
import { RouteTable } from './route-table.js';
import { toAppError } from './to-app-error.js';

/** Turns everything that is thrown into the error envelope. GraphQL errors go to Apollo as they are. */
@Catch()
export class AllExceptionsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Errors');

  constructor(
    private readonly authenticator: Authenticator,
    private readonly limits: RequestLimits,
    private readonly routes: RouteTable,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    if (host.getType<string>() === 'graphql') throw thrown;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = await this.charged(request, reply, this.explain(request, toAppError(thrown)));
    if (error.status >= 500) this.logger.error({ requestId: request.id, code: error.code, err: thrown });
    if (reply.sent) return;
    await reply
      .headers(error.headers)
      .status(error.status)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(render(error, request)));
  }

  /** A path that exists under another method is 405; a version that cannot be had is said first. */
  private explain(request: FastifyRequest, error: AppError): AppError {
    if (error.code !== 'NOT_FOUND' || request.routeOptions.url !== undefined) return error;
    const allowed = this.routes.methodsOf(request.url);
    if (allowed.length > 0)
      return new AppError('METHOD_NOT_ALLOWED', `${request.method} is not allowed here: use ${allowed.join(', ')}`, [], {
        allow: allowed.join(', '),
      });
    return errors.notFound('Address');
  }

  /** Requests that failed before the guards ran are charged here, so that every answer costs and carries the limits. */
  private async charged(request: FastifyRequest, reply: FastifyReply, error: AppError): Promise<AppError> {
    const refusal = await this.authenticator.authenticate(request, reply).then(() => requestedVersion(request.raw)?.error, toAppError);
    return this.limits.chargeOnce(request, reply).then(() => refusal ?? error, toAppError);
  }
}

/** What cannot even be read as GraphQL is answered in the shape that its clients understand. */
function render(error: AppError, { id, routeOptions }: FastifyRequest): object {
  if (routeOptions.url !== '/graphql') return toEnvelope(error, id);
  const { message, code, status, details } = error;
  return { errors: [{ message, extensions: { code, status, details, requestId: id } }], extensions: { cost: 1 } };
}
