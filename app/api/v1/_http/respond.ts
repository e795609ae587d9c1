import { isDatabaseUnavailable, isServerGone } from '@/lib/data/database';
import { PROBLEM_TYPE, PROBLEMS, problemOf } from '@/lib/exchange/problem';
import { RETRY_AFTER } from '../../../unavailable';
import { ApiProblem } from './api-problem';

/** What is read may be read from any site; headers that a script may see beyond the usual ones are named. */
export const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Link, Content-Location, Content-Disposition, Content-Length, Accept-Ranges, Content-Range, Repr-Digest',
};

export const jsonResponse = (body: unknown, headers: Record<string, string>, status = 200): Response =>
  jsonText(JSON.stringify(body), headers, status);

/** What is JSON already. */
export const jsonText = (text: string, headers: Record<string, string>, status = 200): Response =>
  new Response(text, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });

function problemResponse(request: Request, problem: ApiProblem, headers: Record<string, string>): Response {
  const { pathname } = new URL(request.url);
  const body = problemOf(problem.problem, problem.detail, problem.issues, pathname);
  return jsonResponse(
    body,
    { 'Cache-Control': 'no-store', ...headers, ...problem.headers, 'Content-Type': PROBLEM_TYPE },
    PROBLEMS[problem.problem].status,
  );
}

const databaseUnavailable = (error: Error & { table?: string | null }) =>
  new ApiProblem('database-unavailable', whyUnavailable(error), [], { 'Retry-After': RETRY_AFTER });

const whyUnavailable = (error: Error & { table?: string | null }) => {
  if (isServerGone(error))
    return 'The server of the evidence database does not answer. Ask again in a moment.';
  const { table } = error;
  return table
    ? `The table ${table} of the evidence database can’t be read. Run: npm run seeds:load`
    : 'The evidence database is missing or can’t be read. Run: npm run seeds:load';
};

/** Runs a handler; whatever it throws becomes a problem response. `report` is told of a programmer's mistake. */
export async function answer(
  request: Request,
  headers: Record<string, string>,
  handler: () => Promise<Response>,
  report: (error: unknown) => void = console.error,
): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if (error instanceof ApiProblem) return problemResponse(request, error, headers);
    if (isDatabaseUnavailable(error)) {
      return problemResponse(request, databaseUnavailable(error), headers);
    }
    report(error);
    const unexpected = new ApiProblem(
      'unexpected-error',
      'The request was fine; the mistake is in the program.',
    );
    return problemResponse(request, unexpected, headers);
  }
}
