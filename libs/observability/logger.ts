import type { LoggerService } from '@nestjs/common';
import { type Logger, pino, stdSerializers } from 'pino';
import type { AppConfig } from '#libs/config';

/** Paths that are never written, wherever a log call carries them. */
const secrets = ['password', 'token', 'accessToken', 'refreshToken', 'authorization', 'cookie', 'passwordHash', 'tokenHash'];

/** What is kept of an error: no query parameters, which may hold what people entered. */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message, stack, ...('code' in error && { code: error.code }) };
}

/** The process's log: JSON lines on standard output. */
export function createLogger({ logLevel }: Pick<AppConfig, 'logLevel'>): Logger {
  const options = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: serializeError },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[secret]' },
  };
  // Written at once: what sonic-boom 4 holds back until the exit, it tries to write for ever where nobody reads any more.
  return pino(options, pino.destination({ sync: true }));
}

/** Nest tells of every module and route that it has set up: of interest only to who debugs that. */
const framework = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'GraphQLModule', 'NestApplication']);

/** Hands Nest's own log, and that of every `Logger` in the code, to pino. */
export function toNestLogger(logger: Logger): LoggerService {
  const write =
    (level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal') =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
      const shown = level === 'info' && context !== undefined && framework.has(context) ? 'debug' : level;
      const stack = rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
      const fields = { ...(context && { context }), ...(stack && { stack }) };
      if (message instanceof Error) logger[shown]({ ...fields, err: message });
      else if (typeof message === 'object' && message !== null) logger[shown]({ ...fields, ...message });
      else logger[shown](fields, String(message));
    };
  return {
    log: write('info'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('trace'),
    fatal: write('fatal'),
  };
}
