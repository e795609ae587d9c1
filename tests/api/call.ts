import type { Handler } from '@/app/api/v1/_http/methods';

const ORIGIN = 'http://localhost:3000/api/v1';

/** Calls a route's handler as the server would. */
export function call(
  handler: Handler,
  address: string,
  { params = {}, ...init }: RequestInit & { params?: Record<string, string> } = {},
): Promise<Response> {
  return handler(new Request(`${ORIGIN}${address}`, init), { params: Promise.resolve(params) });
}

export const post = (handler: Handler, address: string, body: unknown, init: RequestInit = {}) =>
  call(handler, address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });

export interface ProblemBody {
  type: string;
  status: number;
  detail: string;
  issues: { path: (string | number)[]; message: string }[];
}

/** The body of a problem response, once it is known to be one. */
export async function problemIn(response: Response): Promise<ProblemBody> {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json') throw new Error(`not a problem: ${response.status} ${type}`);
  const body = (await response.json()) as ProblemBody;
  if (body.status !== response.status) throw new Error('the body names another status');
  return body;
}
