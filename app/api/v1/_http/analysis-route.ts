import { issuesOf } from '@/lib/exchange/problem';
import { type Analysis, nonFinitePath } from '@/lib/own-data/analyses';
import { ApiProblem } from './api-problem';
import { computeRoute } from './methods';
import { readJson } from './read-json';
import { NO_PARAMETERS, readParameters } from './read-parameters';
import { jsonResponse } from './respond';

/** Handlers of `POST /analyses/…`: validates the body, computes, and keeps nothing. */
export function analysisRoute(analysis: Analysis) {
  return computeRoute(async (request) => {
    readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
    const body = await readJson(request);
    const parsed = analysis.requestFor(body).safeParse(body);
    if (!parsed.success) {
      throw new ApiProblem(
        'invalid-body',
        'The body is not what this analysis takes.',
        issuesOf(parsed.error),
      );
    }
    const result = computed(() => analysis.run(parsed.data as never));
    return jsonResponse(result, { 'Cache-Control': 'no-store' });
  });
}

/** A result that JSON can write. @throws {ApiProblem} where valid numbers are too extreme to compute with */
export function computed<T>(compute: () => T): T {
  let result: T;
  try {
    result = compute();
  } catch (error) {
    if (error instanceof RangeError) throw new ApiProblem('not-computable', error.message);
    throw error;
  }
  const path = nonFinitePath(result);
  if (path === null) return result;
  throw new ApiProblem(
    'not-computable',
    `The numbers are too extreme: ${path} exceeds what a double can hold.`,
  );
}
