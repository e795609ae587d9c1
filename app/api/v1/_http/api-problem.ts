import type { ProblemIssue, ProblemName } from '@/lib/exchange/problem';

/** Thrown where a request can't be answered; `respond.ts` turns it into a problem response. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: ProblemName,
    readonly detail: string,
    readonly issues: readonly ProblemIssue[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }
}
