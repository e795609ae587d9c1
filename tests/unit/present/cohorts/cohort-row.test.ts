import { describe, expect, it } from 'vitest';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { emptyColumns } from '@/lib/domain/empty-columns';
import { type CohortInput, cohortEvidence } from '@/lib/domain/evidence-cohort';
import { evidenceOfTumour } from '@/lib/domain/evidence-entry';
import { type CohortRowView, cohortRow } from '@/lib/present/cohorts/cohort-row';
import { entryRows } from '@/lib/present/cohorts/entry-rows';
import { checkResult } from '../../../fixtures/check-result';
import { MAP_LABELS, mapCohort, mapContext, patientOf } from '../../../fixtures/map-cohorts';
import { countOf } from '../../../fixtures/study-input';

type Event = CohortInput['adverseEvents'][number];

const event = (id: string, more: Partial<Event> = {}): Event => ({
  ...emptyColumns(adverseEventValues),
  id,
  cohortId: 'trial/all',
  term: 'nausea',
  occurrence: 'observed',
  factId: `fact-${id}`,
  ...more,
});

const rowsOf = (
  cohorts: CohortInput[],
  {
    checkResults = [] as ReturnType<typeof checkResult>[],
    subject = ['gist'],
    locale = 'en' as 'en' | 'zh',
  } = {},
): CohortRowView[] => {
  const evidence = cohortEvidence(cohorts);
  const entries = cohorts.some(({ tumours }) => tumours.join() !== 'gist')
    ? evidenceOfTumour(evidence, MAP_LABELS, 'soft-tissue-sarcoma').entries
    : evidenceOfTumour(evidence, MAP_LABELS, 'gist').entries;
  const input = { context: mapContext(locale), evidence, checkResults };
  return entryRows(entries).map((row) => cohortRow(input, row, subject));
};
const rowOf = (more: Partial<CohortInput>, study: Partial<CohortInput['study']> = {}) => {
  const [row] = rowsOf([mapCohort({ study, tumour: 'gist', size: 12, more })]);
  if (!row) throw new Error('no row');
  return row;
};
const labels = (results: readonly { label: string; sub: string }[]) =>
  results.map(({ label, sub }) => [label, sub].filter(Boolean).join(' · '));

describe('the row of a cohort', () => {
  it('says in which lines or stages it was studied', () => {
    expect(rowOf({}, { settings: [{ setting: 'adjuvant' }] }).setting).toBe('Adjuvant');
  });

  const patient = (time: number, event: boolean) =>
    patientOf(`p${time}`, { 'progression-free-survival': [time, event] });

  it('calculates the median of patients whose own times are printed, and leads to their curve', () => {
    const patients = Array.from({ length: 11 }, (_, index) => patient(index + 1, index < 10));
    expect(rowOf({ patients }).cells.times).toMatchObject({
      nothing: '',
      calculated: [
        {
          sub: 'Kaplan–Meier median, calculated from 11 patients, 10 events',
          text: '6 (2–9) months',
          times: [],
          href: '/en/studies/trial#km-progression-free-survival',
        },
      ],
    });
  });

  it('shows the patients themselves where fewer than ten had the event, the unit once', () => {
    const [few] = rowOf({ patients: [patient(12, true), patient(7, false)] }).cells.times.calculated;
    expect(few).toMatchObject({ sub: '1 event in 2 patients, too few for a median', text: '' });
    expect(few?.times.map(({ text, fact }) => [text, fact])).toEqual([
      ['12', 'p12-progression-free-survival'],
      ['> 7 months', 'p7-progression-free-survival'],
    ]);
    expect(rowOf({ patients: [patient(12, true)] }).cells.times.calculated[0]?.times).toHaveLength(1);
  });

  it('puts each result into its column, what readers look for first on top', () => {
    const { cells } = rowOf({
      outcomes: [
        countOf('recurrence', 'all', [3, 12]),
        countOf('unheard-of', 'all', [1, 12]),
        countOf('progression-free-survival', 'all', [null, null], { value: 6, unit: 'months' }),
        countOf('objective-response', 'all', [5, 12]),
      ],
    });
    expect(labels(cells.response.shown)).toEqual(['Objective response']);
    expect(labels(cells.times.shown)).toEqual(['Progression-free survival', 'Recurrence']);
    expect(labels(cells.others.shown)).toEqual(['unheard-of']);
  });

  it('draws an interval for what has counts, and for nothing else', () => {
    const { cells } = rowOf({
      outcomes: [
        countOf('objective-response', 'all', [4, 5]),
        countOf('progression-free-survival', 'all', [null, null], { value: 6, unit: 'months' }),
      ],
    });
    expect(cells.response.shown[0]?.bar?.value).toBeCloseTo(80);
    expect(cells.response.shown[0]?.bar?.lower).toBeCloseTo(37.6, 1);
    expect(cells.times.shown[0]?.bar).toBeUndefined();
  });

  it('names criteria of what is judged by criteria, the comparator, and a figure printed differently elsewhere', () => {
    const { cells } = rowOf(
      {
        outcomes: [
          countOf('objective-response', 'all', [4, 5]),
          countOf('recurrence', 'all', [4, 5], { versusId: 'trial/all', contradictsId: 'another' }),
        ],
      },
      { responseCriteria: 'recist-1-1' },
    );
    expect(labels(cells.response.shown)).toEqual(['Objective response · RECIST 1.1']);
    expect(labels(cells.times.shown)).toEqual([
      'Recurrence · vs all · Printed differently elsewhere in the paper',
    ]);
  });

  it('orders adverse events by how often they were seen, and says the worst grade', () => {
    const { cells } = rowOf({
      adverseEvents: [
        event('none', { occurrence: 'none-observed', count: 0, of: 12, gradeHighest: 4, gradeLowest: 4 }),
        event('rare', { count: 1, of: 12, gradeLowest: 1, gradeHighest: 3 }),
        event('often', { count: 6, of: 12, gradeLowest: 1, gradeHighest: 2 }),
      ],
    });
    expect(cells.events.shown.map(({ key }) => key)).toEqual(['often', 'rare', 'none']);
    expect(cells.events.lead).toBe('Worst grade: 3');
    expect(rowOf({ adverseEvents: [event('seen')] }).cells.events.lead).toBe('No grade reported');
    expect(rowOf({ adverseEvents: [event('no', { occurrence: 'none-observed' })] }).cells.events.lead).toBe(
      '',
    );
  });

  it('says that nothing is reported, or of whom in the study it is', () => {
    expect(rowOf({}).cells.events).toMatchObject({ nothing: 'not reported', elsewhere: [] });
    const [, arm] = rowsOf([
      mapCohort({ tumour: 'gist', more: { adverseEvents: [event('seen')] } }),
      mapCohort({
        slug: 'arm',
        tumour: 'gist',
        more: { parentId: 'trial/all', outcomes: [countOf('recurrence', 'arm', [1, 9])] },
      }),
    ]);
    expect(arm?.cells.events).toMatchObject({
      nothing: 'reported for',
      elsewhere: [{ text: 'all', href: '/en/studies/trial#adverse-events' }],
    });
  });

  it('folds a long list, but never a single result', () => {
    const many = (count: number) =>
      rowOf({
        adverseEvents: Array.from({ length: count }, (_, index) =>
          event(`e${index}`, { count: index, of: 12 }),
        ),
      }).cells.events;
    expect(many(5)).toMatchObject({ folded: [] });
    expect(many(6).folded).toHaveLength(2);
    expect(many(6).unfold).toBe('2 more');
  });

  it('carries the worst that the audit found of its figures, and nothing of another cohort’s', () => {
    const found = (fact: string, verdict: string) => checkResult({ verdict, facts: [fact] });
    const [row] = rowsOf(
      [mapCohort({ tumour: 'gist', more: { outcomes: [countOf('recurrence', 'all', [1, 9])] } })],
      {
        checkResults: [
          found('fact-recurrence-all', 'disagrees'),
          found('fact-elsewhere', 'changes-conclusion'),
        ],
      },
    );
    expect(row?.checkResults).toEqual([
      {
        verdict: 'disagrees',
        label: 'disagrees',
        says: 'printed 1, recomputed 2',
        href: '/en/studies/trial#checks',
      },
    ]);
  });

  it('tells a shared patient once, though both papers do', () => {
    const links = [
      { fromId: 'early/all', toId: 'late/all', relation: 'included-in', factId: 'a' },
      { fromId: 'late/all', toId: 'early/all', relation: 'includes', factId: 'b' },
    ];
    const rows = rowsOf([
      mapCohort({ study: { slug: 'early' }, tumour: 'gist', more: { overlaps: [links[0] as never] } }),
      mapCohort({ study: { slug: 'late' }, tumour: 'gist', more: { overlaps: [links[1] as never] } }),
    ]);
    expect(rows.map(({ overlaps }) => overlaps.map(({ text }) => text))).toEqual([
      ['is included in late'],
      ['includes the patients of early'],
    ]);
  });

  it('can be chosen for a comparison, unless it is cells or only reported separately of a tumour', () => {
    expect(rowOf({}).pick?.id).toBe('trial/all');
    const laboratory = rowOf({}, { design: 'in-vitro-study' });
    expect(laboratory.pick).toBeNull();
    expect(laboratory.patients).toBeNull();
  });

  it('speaks Chinese', () => {
    const [row] = rowsOf([mapCohort({ study: { design: 'case-series' }, tumour: 'gist', size: 5 })], {
      locale: 'zh',
    });
    expect(row?.patients).toEqual({ text: '5 例', fact: 'size-trial-all', small: true });
    expect(row?.cells.response.nothing).toBe('未报告');
  });
});
