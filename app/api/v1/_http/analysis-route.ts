import type { Analysis } from '@/lib/own-data/analyses';
import { analysisPool } from '../_compute/analysis-pool';
import { JobFailed, type JobFailure } from '../_compute/worker-pool';
import { ApiProblem } from './api-problem';
import { computeRoute } from './methods';
import { readJsonBytes } from './read-json';
import { NO_PARAMETERS, readParameters } from './read-parameters';

/** Handlers of `POST /analyses/…`: reads the body here, has all else done by a thread of its own, and keeps nothing. */
export function analysisRoute({ path }: Pick<Analysis, 'path'>) {
  return computeRoute(async (request) => {
    readParameters(new URL(request.url).searchParams, NO_PARAMETERS);
    const pool = analysisPool();
    // Nobody need send a body that would be refused when it is here; and reading very many takes time from pages.
    const release = pool.reserve(PATIENCE_MS);
    if (!release) throw FAILURES.busy;
    const body = await readJsonBytes(request).finally(release);
    const answer = await pool.run({ path, body }, [body.buffer], request.signal).catch((error: unknown) => {
      throw error instanceof JobFailed ? failed(error) : error;
    });
    if ('refusal' in answer) {
      const { problem, detail, issues } = answer.refusal;
      throw new ApiProblem(problem, detail, issues);
    }
    return new Response(answer.result, {
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });
}

/** How long a body may be on its way before its place is given to others. */
const PATIENCE_MS = 5_000;
/** Seconds after which a client may try again: most computations take less. */
const SOON = '5';

const FAILURES: Record<Exclude<JobFailure, 'crashed'>, ApiProblem> = {
  busy: new ApiProblem(
    'too-busy',
    'Other analyses are being computed and more wait; please try again in a few seconds.',
    [],
    { 'Retry-After': SOON },
  ),
  'too-long': new ApiProblem(
    'too-long',
    'This analysis took longer than a minute and was stopped. Fewer patients or groups take less.',
  ),
  // Nobody is there to read it.
  abandoned: new ApiProblem('too-busy', 'The request was given up.', [], { 'Retry-After': SOON }),
};

/** A thread that ended by itself is a mistake in the program: its error goes to the log as any other. */
const failed = ({ failure, cause }: JobFailed): unknown =>
  failure === 'crashed' ? cause : FAILURES[failure];
