import type { Plan } from './checks.js';
import { type FuzzAnswer, toCurl } from './transport.js';

interface Finding {
  problem: string;
  plan: Plan;
  answer: FuzzAnswer | null;
  number: number;
  times: number;
}

const withoutValues = (problem: string): string =>
  problem
    .replace(/\b(\w{3})_[0-9a-z]{26}\b/g, '$1')
    .replace(/"[^"]{0,200}"/g, '""')
    .replace(/\d+/g, '0')
    .slice(0, 160);

function loggedFor(answer: FuzzAnswer | null, logLines: readonly string[]): string[] {
  const requestId = answer?.headers['x-request-id'];
  return typeof requestId === 'string' && requestId !== '' ? logLines.filter((line) => line.includes(requestId)) : [];
}

/** What was wrong, each kind once, with the command that repeats it; and how often what was answered. */
export class Findings {
  private readonly found = new Map<string, Finding>();
  private readonly statuses = new Map<string, number>();
  private readonly reached = new Set<string>();

  add(plan: Plan, answer: FuzzAnswer | null, problems: readonly string[], number: number): void {
    for (const problem of problems) {
      const key = `${plan.operation?.id ?? 'no operation'} ${withoutValues(problem)}`;
      const known = this.found.get(key);
      if (known) known.times += 1;
      else this.found.set(key, { problem, plan, answer, number, times: 1 });
    }
  }

  count({ operation }: Plan, { status, body }: FuzzAnswer): void {
    const kind =
      operation?.path === '/graphql' ? `graphql ${body.includes('"errors"') ? 'errors' : String(status)}` : `rest ${String(status)}`;
    this.statuses.set(kind, (this.statuses.get(kind) ?? 0) + 1);
    if (operation && status < 300) this.reached.add(operation.id);
  }

  get size(): number {
    return this.found.size;
  }

  summary(): string {
    const counts = [...this.statuses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, times]) => `${kind}: ${String(times)}`);
    return `${counts.join(', ')}; ${String(this.reached.size)} operations succeeded`;
  }

  /** How to repeat each, what was answered and what the server logged of it; nothing where nothing was found. */
  report(url: string, logs: string): string {
    const logLines = logs.split('\n');
    const found = [...this.found.values()].sort((a, b) => b.times - a.times);
    return found
      .map(({ problem, plan, answer, number, times }) =>
        [
          `${plan.operation?.id ?? 'no operation'}: ${problem} (${String(times)} times, first request ${String(number)})`,
          toCurl(url, plan.request, plan.actor?.role),
          answer ? `→ ${String(answer.status)} ${answer.body.slice(0, 500)}` : '',
          ...loggedFor(answer, logLines),
        ].join('\n  '),
      )
      .join('\n\n');
  }
}
