import { z } from 'zod';
import { PROBLEMS, problemType } from './problems.mjs';

export { PROBLEMS };

/** One thing wrong with a request: where, and what. */
export const problemIssue = z.strictObject({
  path: z
    .array(z.union([z.string(), z.number()]))
    .describe('Leads to the parameter or to the value in the body.'),
  message: z.string(),
});
export type ProblemIssue = z.infer<typeof problemIssue>;

/** An error as RFC 9457 has it, with the list of what is wrong. */
export const problem = z.strictObject({
  type: z.string().describe('Names the kind of problem; stable.'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional().describe('Path of the request.'),
  issues: z.array(problemIssue),
});
export type ProblemDocument = z.infer<typeof problem>;

export const PROBLEM_TYPE = 'application/problem+json';

export type ProblemName = keyof typeof PROBLEMS;

/** More issues than a reader could use: a body of 200,000 wrong values would be answered with as many. */
const MOST_ISSUES = 20;
/** A key of a body may be as long as the body; what is cut ends with an ellipsis. */
const LONGEST_STEP = 100;

const shortened = ({ path, message }: ProblemIssue): ProblemIssue => ({
  path: path.map((step) =>
    typeof step === 'string' && step.length > LONGEST_STEP ? `${step.slice(0, LONGEST_STEP)}…` : step,
  ),
  message,
});

/** The body of a problem response. */
export function problemOf(
  name: ProblemName,
  detail: string,
  issues: readonly ProblemIssue[] = [],
  instance?: string,
): ProblemDocument {
  return {
    type: problemType(name),
    ...PROBLEMS[name],
    detail:
      issues.length > MOST_ISSUES ? `${detail} Only the first ${MOST_ISSUES} issues are listed.` : detail,
    ...(instance === undefined ? {} : { instance }),
    issues: issues.slice(0, MOST_ISSUES).map(shortened),
  };
}

/** The issues of a failed parse. A key that isn't known becomes an issue of its own, under its name. */
export function issuesOf(error: z.ZodError): ProblemIssue[] {
  return error.issues.flatMap((issue): ProblemIssue[] => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...path, key], message: 'unknown key; see /api/v1/openapi.json' }))
      : [{ path, message: issue.message }];
  });
}
