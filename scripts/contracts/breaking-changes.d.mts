export function findBreakingChanges(before: Record<string, string>, after: Record<string, string>): Promise<string[]>;
export function undeclared(changes: string[], declarations: string): string[];
