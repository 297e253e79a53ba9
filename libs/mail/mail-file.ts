import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Mail } from './mail.js';

const slug = (text: string, allowed: RegExp, length: number) =>
  text.toLowerCase().replace(allowed, '-').replace(/-{2,}/g, '-').slice(0, length);

/** `<time>-<to>-<subject>.eml`, of letters, digits and `@ . _ + -` only, so that it is safe in every file system and shell. */
export function mailFileName({ to, subject }: Pick<Mail, 'to' | 'subject'>, time: Date): string {
  const timeText = time.toISOString().replace(/[-:.]/g, '');
  const subjectText = slug(subject.normalize('NFKD'), /[^a-z0-9]/g, 60).replace(/^-|-$/g, '');
  return [timeText, slug(to, /[^a-z0-9@._+]/g, 100), subjectText || 'mail'].join('-') + '.eml';
}

/**
 * Writes a complete message where nobody but its owner may read it: mails hold tokens. The file appears under its name only when
 * it is whole. Answers its absolute path.
 */
export async function writeMailFile(directory: string, name: string, message: Buffer): Promise<string> {
  const path = resolve(directory, name);
  const temporary = join(directory, `.${randomUUID()}.tmp`);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  try {
    await writeFile(temporary, message, { mode: 0o600, flag: 'wx' });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return path;
}
