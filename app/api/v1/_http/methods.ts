import { renamedQuery } from '@/app/renamed-query';
import { inOneVersion } from '@/lib/data/database';
import { ApiProblem } from './api-problem';
import { answer, OPEN_TO_ALL } from './respond';

export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}
export type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** What Next sends on to a route; HEAD it answers from GET. */
type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
type Route = Record<Exclude<Method, 'HEAD'>, Handler>;

function refuse(allow: string, headers: Record<string, string>): Handler {
  return (request) =>
    answer(request, headers, async () => {
      const detail = `${request.method} is not possible here; allowed: ${allow}.`;
      throw new ApiProblem('method-not-allowed', detail, [], { Allow: allow });
    });
}

const allowing =
  (allow: string, headers: Record<string, string>): Handler =>
  async () =>
    new Response(null, { status: 204, headers: { Allow: allow, ...headers } });

/** The way to the same address in present words, where it has words that were renamed. */
function inPresentWords({ url }: Request): Response | null {
  const { pathname, searchParams } = new URL(url);
  const query = renamedQuery(searchParams);
  return (
    query &&
    new Response(null, { status: 308, headers: { Location: `${pathname}?${query}`, ...OPEN_TO_ALL } })
  );
}

/** A route that is read: GET (and HEAD), from any site. Every other method is refused by name. */
export function readRoute(get: Handler): Route {
  const allow = 'GET, HEAD, OPTIONS';
  const refused = refuse(allow, OPEN_TO_ALL);
  return {
    GET: (request, context) =>
      answer(
        request,
        OPEN_TO_ALL,
        async () => inPresentWords(request) ?? inOneVersion(() => get(request, context)),
      ),
    POST: refused,
    PUT: refused,
    PATCH: refused,
    DELETE: refused,
    OPTIONS: allowing(allow, {
      ...OPEN_TO_ALL,
      'Access-Control-Allow-Methods': allow,
      // Ordinary headers of clients pass; the star does not stand for the one that would say who asks.
      'Access-Control-Allow-Headers': '*, Authorization',
      'Access-Control-Max-Age': '86400',
    }),
  };
}

/**
 * A route that computes: POST, from our own pages and from programs. Nothing of the body is written to a log: an
 * unexpected error is reported by its name and where it arose.
 */
export function computeRoute(post: Handler): Route & { HEAD: Handler } {
  const allow = 'POST, OPTIONS';
  const refused = refuse(allow, {});
  const report = (error: unknown) => {
    const { name, stack = '' } = error instanceof Error ? error : new Error('not an error');
    console.error(
      name,
      stack
        .split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .join('\n'),
    );
  };
  return {
    POST: (request, context) => answer(request, {}, () => post(request, context), report),
    GET: refused,
    HEAD: refused,
    PUT: refused,
    PATCH: refused,
    DELETE: refused,
    OPTIONS: allowing(allow, {}),
  };
}
