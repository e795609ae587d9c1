import type { Outcome } from '@/lib/domain/outcome';
import type { TestDatum } from '@/lib/domain/test-result';
import type { MeasureFinder } from './measure-finder';
import { type At, objects, printed, type RecordModules, text, wordsOf } from './record-modules';
import type { RecordTerms } from './record-terms';
import { readRecordedValue } from './recorded-value';

const SECTION = 'Outcome measures';

const DIRECTION = {
  en: 'The registry does not state which group is set against which; the order is our reading of the types of the arms.',
  zh: '登记平台未说明以哪组为参照；此处顺序系根据试验组类型推断。',
};

const HYPOTHESES: Readonly<Record<string, TestDatum['hypothesis']>> = {
  SUPERIORITY: 'superiority',
  NON_INFERIORITY: 'non-inferiority',
  EQUIVALENCE: 'equivalence',
  NON_INFERIORITY_OR_EQUIVALENCE: 'non-inferiority',
};

/** Fields beside the estimate of an analysis that hold figures. */
const BESIDE_ESTIMATE = [
  'ciLowerLimit',
  'ciUpperLimit',
  'ciPctValue',
  'dispersionValue',
  'ciNumSides',
  'estimateComment',
];

/** Arms that others are set against, by their type. */
const isControl = (type: string | undefined) => /COMPARATOR|NO_INTERVENTION|SHAM/u.test(type ?? '');

export interface AnalysisContext {
  outcome: At;
  title: string;
  rank: Outcome['endpointRank'];
  /** The measure that the outcome's figures are of. */
  measure: string;
  cohortOf: (group: unknown) => string | undefined;
  /** The type of the arm that a cohort is. */
  armTypeOf: (cohort: string) => string | undefined;
}

/** Tests and effects of an outcome. */
export function readAnalyses(
  modules: RecordModules,
  terms: RecordTerms,
  measures: MeasureFinder,
  context: AnalysisContext,
): { tests: TestDatum[]; effects: Outcome[] } {
  const tests: TestDatum[] = [];
  const effects: Outcome[] = [];
  for (const at of objects(context.outcome, 'analyses')) {
    const cohorts = [...new Set(wordsOf(at, 'groupIds').flatMap(({ word }) => context.cohortOf(word) ?? []))];
    tests.push(...testAt(modules, terms, at, context, cohorts));
    effects.push(...effectAt(modules, terms, measures, at, context, cohorts));
  }
  return { tests, effects };
}

function testAt(
  modules: RecordModules,
  terms: RecordTerms,
  at: At,
  { title, measure }: AnalysisContext,
  cohorts: string[],
): TestDatum[] {
  const printedP = text(at.node, 'pValue');
  if (printedP === undefined) return [];
  const { value, sign } = readRecordedValue(printedP.replace(/^p\s*(?=[<>=≤≥])/iu, ''));
  const method = text(at.node, 'statisticalMethod');
  const known = terms.rules.tests.find(
    (rule) => method !== undefined && new RegExp(rule.method, 'iu').test(method),
  );
  const hypothesis = HYPOTHESES[text(at.node, 'nonInferiorityType') ?? ''];
  const isP = value !== undefined && value >= 0 && value <= 1;
  const comment = [
    ...(isP ? [] : [printedP]),
    ...['pValueComment', 'nonInferiorityComment', 'statisticalComment'].flatMap(
      (field) => text(at.node, field) ?? [],
    ),
  ];
  return [
    {
      test: known?.test ?? (method === undefined ? 'not-stated' : 'other'),
      measure,
      title,
      ...(method ? { method } : {}),
      ...(hypothesis ? { hypothesis } : {}),
      ...(isP ? { pValue: { value, ...(sign ? { sign } : {}) } } : {}),
      ...(comment.length > 0 ? { comment: comment.join(' · ') } : {}),
      ...(cohorts.length > 0 ? { between: cohorts.slice(0, 10) } : {}),
      source: modules.place(at, 'pValue', SECTION),
    },
  ];
}

function effectAt(
  modules: RecordModules,
  terms: RecordTerms,
  measures: MeasureFinder,
  at: At,
  { title, rank, measure, armTypeOf }: AnalysisContext,
  cohorts: string[],
): Outcome[] {
  const main = ['paramValue', 'ciLowerLimit', 'ciUpperLimit'].find(
    (field) => text(at.node, field) !== undefined,
  );
  if (main === undefined) return [];
  const parameter = text(at.node, 'paramType') ?? '';
  const type = terms.rules.effects.find((rule) => new RegExp(rule.parameter, 'iu').test(parameter))?.type;
  const own = type && measures.effectOf(type, measure);
  const [value, lower, upper, level, spread] = [
    'paramValue',
    'ciLowerLimit',
    'ciUpperLimit',
    'ciPctValue',
    'dispersionValue',
  ].map((field) => readRecordedValue(printed(at.node[field]) ?? ''));
  const ends = {
    ...(lower?.value === undefined ? {} : { lower: lower.value }),
    ...(upper?.value === undefined ? {} : { upper: upper.value }),
  };
  const percent = level?.value;
  const hasInterval = Object.keys(ends).length > 0 && percent !== undefined && percent > 0 && percent < 100;
  const dispersion = text(at.node, 'dispersionType') ?? '';
  const [first, second] = cohorts;
  const isPair = first !== undefined && second !== undefined && cohorts.length === 2;
  const turned = isPair && isControl(armTypeOf(first)) && !isControl(armTypeOf(second));
  const [cohort, versus] = turned ? [second, first] : [first, isPair ? second : undefined];
  const comment = text(at.node, 'estimateComment');
  return [
    {
      measure: own ?? 'other-comparison',
      title,
      ...(parameter ? { category: terms.bilingual(parameter) } : {}),
      ...(value?.value === undefined ? {} : { value: value.value }),
      ...(value?.sign ? { sign: value.sign } : {}),
      ...(value?.value === undefined && !hasInterval ? { noValue: value?.none ?? 'not-estimable' } : {}),
      ...(hasInterval ? { interval: { ...ends, level: percent } } : {}),
      ...(spread?.value !== undefined && spread.value >= 0 && /DEVIATION/u.test(dispersion)
        ? { standardDeviation: spread.value }
        : {}),
      ...(spread?.value !== undefined && spread.value >= 0 && /ERROR/u.test(dispersion)
        ? { standardError: spread.value }
        : {}),
      ...(rank ? { endpointRank: rank } : {}),
      ...(comment ? { comment } : {}),
      cohort: cohort ?? 'all',
      ...(versus ? { versus, note: DIRECTION } : {}),
      source: modules.place(at, main, SECTION, BESIDE_ESTIMATE),
    },
  ];
}
