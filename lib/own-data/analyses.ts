import { z } from 'zod';
import {
  analyseMetaAnalysis,
  analyseProportion,
  analyseSurvival,
  analyseTwoArms,
  analyseTwoByTwo,
} from '@/lib/stats';
import {
  metaAnalysisOfEffects,
  metaAnalysisOfProportions,
  metaAnalysisOfTwoArms,
  proportionRequest,
  survivalRequest,
  twoByTwoRequest,
} from './analysis-requests';
import { metaAnalysisResult, proportionResult, survivalResult, twoByTwoResult } from './analysis-results';
import { answerTable } from './answer-table';
import { tableRequestBody, tableResult } from './table-request';

/** One analysis of a person's own data: what it takes, what it gives, and how the one comes from the other. */
export interface Analysis {
  path: string;
  summary: string;
  /** Every form of body; for the description. */
  request: z.ZodType;
  /** A body that works; for the description. */
  example: object;
  result: z.ZodType;
  /** The schema that a body is meant for, so that what is wrong is said of that one form. */
  requestFor: (body: unknown) => z.ZodType;
  /** @throws RangeError where valid numbers can't be computed with */
  run: (request: never) => unknown;
}

function analysis<Request extends z.ZodType>(
  definition: Omit<Analysis, 'request' | 'requestFor' | 'run'> & {
    request: Request;
    run: (request: z.output<Request>) => unknown;
  },
): Analysis {
  return { ...definition, requestFor: () => definition.request };
}

const holds = (body: unknown, key: string) => typeof body === 'object' && body !== null && key in body;

export const survivalAnalysis = analysis({
  path: '/analyses/survival',
  summary: 'Kaplan–Meier curves, medians, restricted means, log-rank, Peto–Peto and Cox regression',
  request: survivalRequest,
  example: {
    groups: [
      { label: 'control', time: [1, 2, 3, 4, 6], event: [1, 1, 1, 0, 1] },
      { label: 'new', time: [2, 5, 7, 8, 9], event: [1, 0, 1, 0, 0] },
    ],
  },
  result: survivalResult,
  run: ({ groups, ...options }) => analyseSurvival(groups, options),
});

export const proportionAnalysis = analysis({
  path: '/analyses/proportion',
  summary: 'A proportion with Wilson, Clopper–Pearson, Agresti–Coull and Jeffreys intervals',
  request: proportionRequest,
  example: { events: 10, total: 23 },
  result: proportionResult,
  run: ({ events, total, confidenceLevel }) => analyseProportion(events, total, confidenceLevel),
});

export const twoByTwoAnalysis = analysis({
  path: '/analyses/two-by-two',
  summary: 'Two proportions: χ², Fisher’s exact test, odds ratio, risk ratio, risk difference',
  request: twoByTwoRequest,
  example: { a: { events: 10, total: 23 }, b: { events: 14, total: 16 } },
  result: twoByTwoResult,
  run: ({ confidenceLevel, ...table }) => analyseTwoByTwo(table, confidenceLevel),
});

export const metaAnalysis: Analysis = {
  ...analysis({
    path: '/analyses/meta-analysis',
    summary: 'Meta-analysis of effects, of proportions, or of the counts of two arms',
    example: {
      proportions: [
        { label: 'a', events: 5, total: 20 },
        { label: 'b', events: 9, total: 31 },
      ],
      transformation: 'logit',
      method: 'REML',
    },
    request: z.union([metaAnalysisOfEffects, metaAnalysisOfProportions, metaAnalysisOfTwoArms]),
    result: metaAnalysisResult,
    run: ({ method, knappHartung, confidenceLevel, ...input }) => {
      const options = { method, knappHartung, confidenceLevel };
      return 'twoArm' in input
        ? analyseTwoArms(input.twoArm, input.measure, options)
        : analyseMetaAnalysis(input, options);
    },
  }),
  requestFor: (body) =>
    holds(body, 'twoArm')
      ? metaAnalysisOfTwoArms
      : holds(body, 'proportions')
        ? metaAnalysisOfProportions
        : metaAnalysisOfEffects,
};

export const tableAnalysis = analysis({
  path: '/analyses/table',
  summary: 'Reads a pasted table, asks what can be read in two ways, and analyses it where nothing is open',
  request: tableRequestBody,
  example: { text: 'time\tevent\tarm\n5\t1\tA\n7\t0\tA\n6\t1\tB\n9\t1\tB\n' },
  result: tableResult,
  run: answerTable,
});

export const ANALYSES: readonly Analysis[] = [
  survivalAnalysis,
  proportionAnalysis,
  twoByTwoAnalysis,
  metaAnalysis,
  tableAnalysis,
];

/** Where a result holds a number that JSON can't write, or null. */
export function nonFinitePath(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path.join('.');
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = nonFinitePath(inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
