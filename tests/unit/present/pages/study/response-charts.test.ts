import { describe, expect, it } from 'vitest';
import type { StudyInput } from '@/lib/domain/study-items';
import { responseCharts } from '@/lib/present/pages/study/response-charts';
import { cohortOf, countOf, studyInput } from '../../../../fixtures/study-input';
import { contextIn, LABELS } from '../../../../fixtures/view-context';

const category = (ordinal: number, en: string) => ({
  en,
  zh: en,
  synonyms: [],
  type: 'count' as const,
  group: 'response' as const,
  partition: 'best-response',
  byCriteria: true as const,
  ordinal,
});
const context = contextIn('en', {
  labels: {
    ...LABELS,
    measures: {
      ...LABELS.measures,
      'partial-response': category(10, 'Partial response'),
      'stable-disease': category(11, 'Stable disease'),
      'not-evaluable': { ...category(12, 'Not evaluable'), partition: undefined, byCriteria: undefined },
    },
  },
});
const { charts } = context.text;
const chartsOf = (more: Partial<StudyInput>) => responseCharts(context, studyInput(more));

describe('a chart of responses', () => {
  it('states in its title the first response that somebody had, with its denominator', () => {
    const [chart, ...others] = chartsOf({
      cohorts: [cohortOf('all')],
      outcomes: [countOf('stable-disease', 'all', [1, 5]), countOf('partial-response', 'all', [4, 5])],
    });
    expect(others).toEqual([]);
    expect(chart?.title).toBe('Partial response: 4/5, all');
    expect(chart?.note).toBe(charts.allSmall);
    expect(chart?.rows.map(({ label }) => label)).toEqual(['Partial response', 'Stable disease']);
  });

  it('says of how many patients nothing is reported', () => {
    const [chart] = chartsOf({
      cohorts: [cohortOf('all')],
      outcomes: [countOf('partial-response', 'all', [2, 3])],
    });
    expect(chart?.title).toBe('Partial response: 2/3, all');
    expect(chart?.note).toContain(charts.responseRest(2, 3));
  });

  it('of a group that was selected by outcome says so, and of how many the group is', () => {
    const [chart] = chartsOf({
      cohorts: [
        cohortOf('all', { size: 41 }),
        cohortOf('free', { role: 'subgroup', size: 11, outcomeDefined: true }),
      ],
      outcomes: [countOf('partial-response', 'free', [1, 11]), countOf('stable-disease', 'free', [10, 11])],
    });
    expect(chart?.title).toBe(charts.responseAmong('free', charts.partOf(11, 41)));
    expect(chart?.note).toBe(charts.responseSelected);
  });

  it('says in a note, not among the bars, who of all patients was not evaluable', () => {
    const [chart, ...others] = chartsOf({
      cohorts: [cohortOf('all', { size: 56 }), cohortOf('treated', { role: 'stratum', size: 19 })],
      outcomes: [
        countOf('not-evaluable', 'all', [2, 56]),
        countOf('partial-response', 'treated', [14, 19]),
        countOf('stable-disease', 'treated', [5, 19]),
      ],
    });
    expect(others).toEqual([]);
    expect(chart?.title).toBe('Partial response: 14/19, treated');
    expect(chart?.rows.map(({ label }) => label)).toEqual(['Partial response', 'Stable disease']);
    expect(chart?.note).toBe(charts.responseNotAssessed('Not evaluable', 'all', '2/56'));
  });

  it('is not drawn of patients chosen by their outcome, of whom there is no share', () => {
    const outcomes = [
      { ...countOf('partial-response', 'free', [1, 11]), ofOutcomeDefined: true },
      countOf('partial-response', 'all', [2, 41]),
    ];
    const cohorts = [cohortOf('all', { size: 41 }), cohortOf('free', { role: 'subgroup', size: 11 })];
    expect(chartsOf({ cohorts, outcomes }).map(({ id }) => id)).toEqual(['response-all']);
  });

  it('names the criteria once where they are the same for all of its rows', () => {
    const outcomes = [countOf('partial-response', 'all', [4, 5]), countOf('stable-disease', 'all', [1, 5])];
    const [same] = chartsOf({ cohorts: [cohortOf('all')], outcomes, responseCriteria: 'recist-1-1,by-eye' });
    expect(same?.note).toBe(`${charts.responseCriteria('RECIST 1.1 · Judged by eye')} ${charts.allSmall}`);
    expect(same?.rows.map(({ sublabel }) => sublabel)).toEqual([undefined, undefined]);
    const [differing] = chartsOf({
      cohorts: [cohortOf('all')],
      outcomes: outcomes.map((row, index) => ({ ...row, criteria: ['recist-1-1', 'by-eye'][index] ?? null })),
    });
    expect(differing?.rows.map(({ sublabel }) => sublabel)).toEqual(['RECIST 1.1', 'Judged by eye']);
  });
});
