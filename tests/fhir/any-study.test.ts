import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ASCERTAINMENTS,
  ASSESSORS,
  CAUSALITIES,
  EFFECT_MODELS,
  ENDPOINT_RANKS,
  ESTIMATORS,
  EXPOSURE_UNITS,
  NO_VALUES,
  OCCURRENCES,
  SIDES,
  SIGNS,
  STATISTICS,
  TEST_HYPOTHESES,
  TEST_NAMES,
} from '@/lib/domain/kinds';
import { formatTimepoint, type Timepoint } from '@/lib/domain/timepoint';
import type { AdverseEventApiRow } from '@/lib/exchange/api/adverse-event-row';
import type { OutcomeApiRow } from '@/lib/exchange/api/outcome-row';
import { NO_SHARE } from '@/lib/exchange/api/share-of-patients';
import { studyBundle } from '@/lib/exchange/fhir/study-bundle';
import { makeStudyRecord } from '@/lib/exchange/record/make-study-record';
import type { StudyWithRows } from '@/lib/exchange/record/record-input';
import { recordInput } from '../fixtures/record-input';
import type { JsonObject } from './validator/fault';
import { validateBundle } from './validator/validate-bundle';

/** What a registry may report though no paper here does: open intervals of any level, events beside patients, no words. */

const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const count = fc.nat(20_000);
/** Figures are printed with a few decimals. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: min * 1e4, max: max * 1e4 }).map((whole) => whole / 1e4);
const number = decimal(-1e6, 1e6);
const bilingual = fc.record({ en: fc.constant('English'), zh: fc.constant('中文') });
const tumour = fc.constantFrom('angiosarcoma', 'gist');
/** A time in its parts, and in words. */
const timed = fc
  .option(
    fc.constantFrom<Timepoint>(
      { value: 1, unit: 'year' },
      { value: 6, upper: 8, unit: 'month' },
      { value: 2, sign: '≥', unit: 'week' },
    ),
    { nil: undefined },
  )
  .map((time) => ({
    timepoint: formatTimepoint(time),
    time: time === undefined ? null : { upper: null, sign: null, ...time },
  }));
const id = fc.stringMatching(/^[0-9a-f]{12}$/u);

const outcome: fc.Arbitrary<OutcomeApiRow> = fc
  .record({
    id,
    title: or(fc.constant('Response, by review')),
    class: or(bilingual),
    unitVerbatim: or(fc.constant('Percentage of participants')),
    comment: or(fc.constant('not evaluable')),
    timeFrame: or(fc.constant('up to 2 years')),
    cohort: fc.constantFrom('a', 'b'),
    versus: or(fc.constantFrom('a', 'b')),
    measure: fc.constantFrom('objective-response', 'progression-free-survival', 'recurrence', 'unheard-of'),
    named: or(bilingual),
    statistic: or(fc.constantFrom(...STATISTICS)),
    value: or(number),
    sign: or(fc.constantFrom(...SIGNS)),
    unit: or(fc.constantFrom('%', 'months', 'mm', 'points')),
    counts: or(fc.tuple(count, count)),
    hasTotal: fc.boolean(),
    range: or(fc.tuple(number, number)),
    interval: or(fc.tuple(or(number), or(number), decimal(1, 99))),
    standardDeviation: or(decimal(0, 1e3)),
    quartiles: or(fc.tuple(number, number)),
    standardError: or(decimal(0, 1e3)),
    coefficientOfVariation: or(decimal(0, 1e3)),
    estimator: or(fc.constantFrom(...ESTIMATORS)),
    noValue: or(fc.constantFrom(...NO_VALUES)),
    changeFromBaseline: fc.boolean(),
    assessor: or(fc.constantFrom(...ASSESSORS)),
    endpointRank: or(fc.constantFrom(...ENDPOINT_RANKS)),
    model: or(fc.constantFrom(...EFFECT_MODELS)),
    covariates: or(bilingual),
    term: fc.constant(null),
    text: or(bilingual),
    timed,
    criteria: or(fc.constantFrom('recist-1-1')),
    category: or(bilingual),
    tumour: or(tumour),
    drug: or(fc.constantFrom('everolimus', 'imatinib')),
    ofOutcomeDefined: fc.boolean(),
    notReported: fc.boolean(),
    inWords: or(fc.constantFrom('improved', 'not-improved')),
    contradicts: or(id),
    note: or(bilingual),
  })
  .map(({ counts, hasTotal, range, quartiles, interval, timed, ...row }) => {
    const [one = null, other = null] = counts ?? [];
    const total = one === null || other === null ? null : Math.max(1, one + other);
    const [rangeLower, rangeUpper] = [...(range ?? [])].sort((a, b) => a - b);
    const [quartilesLower, quartilesUpper] = [...(quartiles ?? [])].sort((a, b) => a - b);
    const limits = [interval?.[0] ?? null, interval?.[1] ?? null];
    const isReversed = limits[0] !== null && limits[1] !== null && (limits[0] ?? 0) > (limits[1] ?? 0);
    const [lower = null, upper = null] = isReversed ? limits.reverse() : limits;
    return {
      ...row,
      ...timed,
      ...NO_SHARE,
      study: 'study',
      paper: 'paper',
      origin: 'primary' as const,
      group: 'other',
      count: one,
      of: hasTotal ? total : null,
      rangeLower: rangeLower ?? null,
      rangeUpper: rangeUpper ?? null,
      quartilesLower: quartilesLower ?? null,
      quartilesUpper: quartilesUpper ?? null,
      lower,
      upper,
      level: interval?.[2] ?? null,
      timeMonths: null,
      analysisSet: null,
      tumours: [],
      drugs: [],
      factId: row.id,
    };
  });

const adverseEvent: fc.Arbitrary<AdverseEventApiRow> = fc
  .record({
    id,
    cohort: fc.constantFrom('a', 'b'),
    term: fc.constantFrom('nausea', 'nephritis', 'unheard-of'),
    named: or(bilingual),
    occurrence: fc.constantFrom(...OCCURRENCES),
    value: or(decimal(0, 100)),
    count: or(count),
    others: or(count),
    events: or(count),
    grade: or(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))),
    serious: or(fc.boolean()),
    immuneRelated: or(fc.boolean()),
    causality: or(fc.constantFrom(...CAUSALITIES)),
    exposure: or(fc.tuple(decimal(0, 1e3), fc.constantFrom(...EXPOSURE_UNITS))),
    atRisk: or(count),
    termVerbatim: or(fc.constantFrom('Nausea', 'Nephritis <acute>')),
    organSystem: or(fc.constantFrom('eye-disorders', 'unheard-of')),
    ascertainment: or(fc.constantFrom(...ASCERTAINMENTS)),
    sourceVocabulary: or(fc.constant('MedDRA 20.0')),
    note: or(bilingual),
  })
  .map(({ others, grade, exposure, ...row }) => ({
    ...row,
    ...NO_SHARE,
    exposureRate: exposure?.[0] ?? null,
    exposureUnit: exposure?.[1] ?? null,
    study: 'study',
    paper: 'paper',
    origin: 'primary' as const,
    of: others === null ? null : Math.max(1, (row.count ?? 0) + others),
    gradeLowest: grade === null ? null : Math.min(...grade),
    gradeHighest: grade === null ? null : Math.max(...grade),
    tumours: [],
    drugs: [],
    contradicts: null,
    factId: row.id,
  }));

const testRow: fc.Arbitrary<StudyWithRows['tests'][number]> = fc
  .record({
    id,
    test: fc.constantFrom(...TEST_NAMES),
    measure: fc.constantFrom('recurrence', 'progression-free-survival'),
    between: fc.subarray(['a', 'b']),
    tumour: or(tumour),
    statistic: or(number),
    degreesOfFreedom: or(fc.integer({ min: 1, max: 9 })),
    pSign: or(fc.constantFrom(...SIGNS)),
    pValue: or(decimal(0, 1)),
    sides: or(fc.constantFrom(...SIDES)),
    significant: or(fc.boolean()),
    method: or(fc.constant('Log Rank')),
    hypothesis: or(fc.constantFrom(...TEST_HYPOTHESES)),
    title: or(fc.constant('Overall survival')),
    comment: or(fc.constant('stratified')),
    timed,
    note: or(bilingual),
  })
  .map(({ timed, ...row }) => ({ ...row, ...timed, endpoint: null, counts: [], factId: row.id }));

test('whatever the rows hold, their bundle is valid, with one Evidence for each', () => {
  const uniqueIds = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
    fc.uniqueArray(row, { maxLength: 4, selector: (one) => one.id });
  fc.assert(
    fc.property(
      uniqueIds(outcome),
      uniqueIds(adverseEvent),
      uniqueIds(testRow),
      fc.constantFrom('primary' as const, 'secondary' as const),
      (outcomes, adverseEvents, tests, origin) => {
        const record = makeStudyRecord(recordInput({ outcomes, adverseEvents, tests, origin }));
        const bundle = studyBundle(record, 'https://evidence.example.org');
        const json = JSON.parse(JSON.stringify(bundle)) as JsonObject;
        expect(validateBundle(json).faults).toEqual([]);
        const evidence = (bundle.entry ?? []).filter(({ resource }) => resource?.resourceType === 'Evidence');
        expect(evidence).toHaveLength(outcomes.length + adverseEvents.length + tests.length);
      },
    ),
    { numRuns: 60 },
  );
});
