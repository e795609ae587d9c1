import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OCCURRENCES, SIGNS, STATISTICS, TEST_NAMES } from '@/lib/domain/kinds';
import type { AdverseEventApiRow } from '@/lib/exchange/api/adverse-event-row';
import type { OutcomeApiRow } from '@/lib/exchange/api/outcome-row';
import { studyBundle } from '@/lib/exchange/fhir/study-bundle';
import { makeStudyRecord } from '@/lib/exchange/record/make-study-record';
import type { RecordInput, StudyWithRows } from '@/lib/exchange/record/record-input';
import { LABELS } from '../fixtures/view-context';
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
const timepoint = fc.constantFrom('1 year', '6–8 months', '≥2 weeks', 'some day');
const id = fc.stringMatching(/^[0-9a-f]{12}$/u);

const outcome: fc.Arbitrary<OutcomeApiRow> = fc
  .record({
    id,
    cohort: fc.constantFrom('a', 'b'),
    versus: or(fc.constantFrom('a', 'b')),
    measure: fc.constantFrom('objective-response', 'progression-free-survival', 'recurrence', 'unheard-of'),
    statistic: or(fc.constantFrom(...STATISTICS)),
    value: or(number),
    sign: or(fc.constantFrom(...SIGNS)),
    unit: or(fc.constantFrom('%', 'months', 'mm', 'points on a scale')),
    counts: or(fc.tuple(count, count)),
    hasTotal: fc.boolean(),
    range: or(fc.tuple(number, number)),
    interval: or(fc.tuple(or(number), or(number), decimal(1, 99))),
    standardDeviation: or(decimal(0, 1e3)),
    term: fc.constant(null),
    text: or(bilingual),
    timepoint: or(timepoint),
    criteria: or(fc.constantFrom('recist-1-1')),
    category: or(bilingual),
    tumour: or(tumour),
    drug: or(fc.constantFrom('everolimus', 'imatinib')),
    ofSelected: fc.boolean(),
    notReported: fc.boolean(),
    contradicts: or(id),
    note: or(bilingual),
  })
  .map(({ counts, hasTotal, range, interval, ...row }) => {
    const [one = null, other = null] = counts ?? [];
    const total = one === null || other === null ? null : Math.max(1, one + other);
    const [rangeLower, rangeUpper] = [...(range ?? [])].sort((a, b) => a - b);
    const limits = [interval?.[0] ?? null, interval?.[1] ?? null];
    const isReversed = limits[0] !== null && limits[1] !== null && (limits[0] ?? 0) > (limits[1] ?? 0);
    const [lower = null, upper = null] = isReversed ? limits.reverse() : limits;
    return {
      ...row,
      study: 'study',
      paper: 'paper',
      origin: 'own' as const,
      group: 'other',
      count: one,
      of: hasTotal ? total : null,
      rangeLower: rangeLower ?? null,
      rangeUpper: rangeUpper ?? null,
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
    occurrence: fc.constantFrom(...OCCURRENCES),
    value: or(decimal(0, 100)),
    count: or(count),
    others: or(count),
    events: or(count),
    grade: or(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))),
    serious: or(fc.boolean()),
    immuneRelated: or(fc.boolean()),
    note: or(bilingual),
  })
  .map(({ others, grade, ...row }) => ({
    ...row,
    study: 'study',
    paper: 'paper',
    origin: 'own' as const,
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
    significant: or(fc.boolean()),
    timepoint: or(timepoint),
    note: or(bilingual),
  })
  .map((row) => ({ ...row, endpoint: null, counts: [], factId: row.id }));

const cohort = (slug: string, parent: string | null): StudyWithRows['cohorts'][number] => ({
  id: `study/${slug}`,
  study: 'study',
  slug,
  paper: 'paper',
  origin: 'own',
  label: { en: `Cohort ${slug}`, zh: `队列${slug}` },
  role: 'arm',
  parent,
  partition: null,
  analysisSet: 'safety',
  size: 12,
  sizeSign: '>',
  sizeFactId: null,
  tumours: ['gist'],
  regimens: parent === null ? ['one', 'other'] : [],
  regimensApart: true,
  drugs: [],
  overlaps: [],
  characteristics: [],
  counts: { patientRows: 0, outcomes: 0, adverseEvents: 0 },
});

const regimen = (slug: string, drugs: string[]): StudyWithRows['regimens'][number] => ({
  id: `study/${slug}`,
  study: 'study',
  slug,
  paper: 'paper',
  origin: 'own',
  label: { en: `Regimen ${slug}`, zh: `方案${slug}` },
  sequence: [],
  drugs,
  supportiveDrugs: ['mesna'],
  cohorts: [],
  characteristics: [],
});

const studyOf = (
  rows: Pick<StudyWithRows, 'outcomes' | 'adverseEvents' | 'tests' | 'origin'>,
): RecordInput => ({
  study: {
    slug: 'study',
    paper: 'paper',
    title: { en: 'A study', zh: '一项研究' },
    shortTitle: { en: 'Study', zh: '研究' },
    references: ['7'],
    design: 'case-series',
    phase: 'phase-2',
    settings: [],
    tumours: ['gist', 'angiosarcoma'],
    drugs: ['everolimus'],
    patients: 20,
    responseCriteria: null,
    counts: {
      cohorts: 2,
      regimens: 2,
      outcomes: 0,
      adverseEvents: 0,
      patientRows: 0,
      facts: 0,
      discrepancies: 0,
    },
    url: '/studies/study',
    attributes: [],
    measurements: [],
    statements: [],
    notes: [],
    cohorts: [cohort('a', null), cohort('b', 'a')],
    regimens: [regimen('one', ['everolimus']), regimen('other', ['imatinib', 'everolimus'])],
    ...rows,
  },
  paper: {
    slug: 'paper',
    title: { en: 'A paper', zh: '一篇论文' },
    language: 'zh',
    textFile: 'paper.txt',
    ownStudies: ['study'],
    citedStudies: [],
    publication: [],
    facts: 0,
    statements: 0,
    url: '/papers/paper',
  },
  facts: [],
  findings: [],
  survival: [],
  labels: LABELS,
  dataVersion: '0123456789ab',
});

test('whatever the rows hold, their bundle is valid, with one Evidence for each', () => {
  const uniqueIds = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
    fc.uniqueArray(row, { maxLength: 4, selector: (one) => one.id });
  fc.assert(
    fc.property(
      uniqueIds(outcome),
      uniqueIds(adverseEvent),
      uniqueIds(testRow),
      fc.constantFrom('own' as const, 'cited' as const),
      (outcomes, adverseEvents, tests, origin) => {
        const record = makeStudyRecord(studyOf({ outcomes, adverseEvents, tests, origin }));
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
