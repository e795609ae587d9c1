import { describe, expect, it } from 'vitest';
import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import { hitResults } from '@/lib/present/pages/search/hit-results';
import { mapCohort, resultOf } from '../../../../fixtures/map-cohorts';
import { contextIn, LABELS } from '../../../../fixtures/view-context';

const CONTEXT = contextIn('en', {
  labels: {
    ...LABELS,
    measures: {
      ...LABELS.measures,
      'objective-response': { ...LABELS.measures['objective-response'], headline: 1 },
      recurrence: { ...LABELS.measures.recurrence, headline: 2 },
    },
  } as typeof LABELS,
});

/** So many of so many patients of a study, with the response that is looked for first where nothing else is said. */
function row(
  slug: string,
  [count, of]: readonly [number | null, number | null],
  {
    origin = 'primary',
    design = 'case-series',
    ...more
  }: Partial<OutcomeListItem> & Record<string, unknown> = {},
): OutcomeListItem {
  const made = mapCohort({
    study: { slug, origin: origin as string, design: design as string },
    tumour: 'angiosarcoma',
    drugs: [['everolimus']],
    size: of,
  });
  return {
    ...resultOf('angiosarcoma'),
    tumourSlug: null,
    id: slug,
    factId: `fact-${slug}`,
    count,
    of,
    study: made.study,
    cohort: { ...made, regimens: made.regimens.map((regimen) => ({ regimen })) },
    versus: null,
    ...more,
  };
}
const factsOf = (rows: OutcomeListItem[], kind: 'tumour' | 'drug' | 'study' = 'tumour') =>
  hitResults(CONTEXT, kind, rows).map(({ fact }) => fact);

describe('the results of a hit', () => {
  it("are of the papers' own patients before cited ones, however many those are", () => {
    expect(factsOf([row('secondary', [20, 40], { origin: 'secondary' }), row('primary', [4, 5])])).toEqual([
      'fact-primary',
    ]);
  });

  it('are of patients before laboratory work', () => {
    expect(factsOf([row('cells', [9, 10], { design: 'in-vitro-study' }), row('patients', [1, 3])])[0]).toBe(
      'fact-patients',
    );
  });

  it('are what is looked for first, of the most patients, one of each kind of outcome', () => {
    const rows = [
      row('recurred', [3, 90], { measure: 'recurrence' }),
      row('few', [4, 5]),
      row('many', [10, 41]),
    ];
    expect(factsOf(rows)).toEqual(['fact-many', 'fact-recurred']);
  });

  it('leave out what is not reported, and what the paper prints otherwise elsewhere', () => {
    const rows = [
      row('not-reported', [null, null], { notReported: true }),
      row('questioned', [8, 9], { contradictsId: 'other' }),
    ];
    expect(factsOf(rows)).toEqual([]);
  });

  it('say of what they are where the hit does not', () => {
    const [of] = [row('series', [4, 5])];
    const name = (kind: 'tumour' | 'drug' | 'study') => hitResults(CONTEXT, kind, of ? [of] : [])[0]?.name;
    expect(name('tumour')).toBe('Objective response · Everolimus');
    expect(name('drug')).toBe('Objective response · Angiosarcoma');
    expect(name('study')).toBe('Objective response');
    expect(hitResults(CONTEXT, 'study', of ? [of] : [])[0]?.figure).toBe('4/5 · 80.0 %');
  });
});
