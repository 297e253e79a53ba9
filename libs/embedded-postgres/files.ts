import { stat } from 'node:fs/promises';

/** The `code` of a system error such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}

/** Answers `fallback` where `promise` fails with one of these system error codes. */
export async function unlessCode<T, F>(promise: Promise<T>, codes: string[], fallback: F): Promise<T | F> {
  try {
    return await promise;
  } catch (error) {
    if (codes.includes(errorCode(error) ?? '')) return fallback;
    throw error;
  }
}

/** Whether there is a file or folder of that name. */
export async function exists(path: string): Promise<boolean> {
  return (await unlessCode(stat(path), ['ENOENT'], null)) !== null;
}
