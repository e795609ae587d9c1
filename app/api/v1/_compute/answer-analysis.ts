import { issuesOf, type ProblemIssue, type ProblemName } from '@/lib/exchange/problem';
import { ANALYSES } from '@/lib/own-data/analyses';
import { MOST_KEYS, MOST_KEYS_IN_ALL, MOST_VALUES } from '@/lib/own-data/analysis-limits';
import { holdsMoreKeys } from '@/lib/own-data/holds-more-keys';
import { measureBody } from '@/lib/own-data/measure-body';
import { writtenResult } from './written-result';

/** Why a body has no answer. */
export interface AnalysisRefusal {
  problem: ProblemName;
  detail: string;
  issues: ProblemIssue[];
}

/** What an analysis answers, as JSON in UTF-8, or why it has no answer. */
export type AnalysisAnswer = { result: Uint8Array<ArrayBuffer> } | { refusal: AnalysisRefusal };

const refuse = (
  problem: AnalysisRefusal['problem'],
  detail: string,
  issues: ProblemIssue[] = [],
): AnalysisAnswer => ({ refusal: { problem, detail, issues } });

/**
 * Reads a body, computes, and writes the answer: everything that takes time in proportion to the body, so that it can
 * be done in a thread of its own. `path` is that of one of `ANALYSES`.
 */
export function answerAnalysis(path: string, body: Uint8Array): AnalysisAnswer {
  const analysis = ANALYSES.find((candidate) => candidate.path === path);
  if (!analysis) throw new Error(`There is no analysis ${path}`);
  if (holdsMoreKeys(body, MOST_KEYS_IN_ALL)) {
    return refuse('body-too-large', `The body holds more than ${MOST_KEYS_IN_ALL} keys.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it does not parse' : 'it is not UTF-8';
    return refuse('invalid-json', `The body has to be JSON in UTF-8: ${reason}.`);
  }
  // Before the schemas look at it: they would take time, and an issue, for each of a million wrong keys.
  const measured = measureBody(value, { values: MOST_VALUES, keys: MOST_KEYS });
  if (measured === 'values') {
    return refuse('body-too-large', `The body holds more than ${MOST_VALUES} values.`);
  }
  if (measured !== null) {
    const message = `has more than ${MOST_KEYS} keys; see /api/v1/openapi.json`;
    return refuse('invalid-body', 'The body is not what this analysis takes.', [
      { path: measured.path, message },
    ]);
  }
  const parsed = analysis.requestFor(value).safeParse(value);
  if (!parsed.success) {
    return refuse('invalid-body', 'The body is not what this analysis takes.', issuesOf(parsed.error));
  }
  const written = writtenResult(() => analysis.run(parsed.data as never));
  return 'notComputable' in written
    ? refuse('not-computable', written.notComputable)
    : { result: new TextEncoder().encode(written.json) };
}
