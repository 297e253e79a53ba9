import { QueryFailedError } from 'typeorm';

const MAX_LENGTH = 500;

// Credentials in URLs, signed tokens, and values that are named as secrets.
const SECRETS: [RegExp, string][] = [
  [/(\w+:\/\/)[^\s/@]+@/g, '$1***@'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***'],
  [/((?:password|passwd|secret|token|authorization|api[-_]?key)\w*["']?\s*[=:]\s*)(?:bearer\s+)?[^\s,;}]+/gi, '$1***'],
];

/** What to log of an error: its class and code. Messages may quote a payload, so logs never hold them. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = (cause as { code?: unknown }).code;
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

/** What a dead letter keeps of an error: class and message on one line, shortened, without secrets. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const safe = SECRETS.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
  return safe.replace(/[\s\0]+/g, ' ').slice(0, MAX_LENGTH);
}
