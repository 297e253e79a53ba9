export function diffLines(before: string, after: string, limit?: number): string;
