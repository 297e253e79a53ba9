import { createHash } from 'node:crypto';

/** What is stored of a token: its SHA-256, which is enough for what nobody can guess. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
