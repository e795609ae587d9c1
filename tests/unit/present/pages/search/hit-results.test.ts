import { describe, expect, it } from 'vitest';
import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import { chosenResults, type HitOfQuery, hitResults } from '@/lib/present/pages/search/hit-results';
import { ofWholeGroups } from '@/lib/present/pages/search/whole-group';
import { mapCohort, resultOf } from '../../../../fixtures/map-cohorts';
import { contextIn, LABELS } from '../../../../fixtures/view-context';

const CONTEXT = contextIn('en', {
  labels: {
    ...LABELS,
    measures: {
      ...LABELS.measures,
      'objective-response': { ...LABELS.measures['objective-response'], headline: 1 },
      recurrence: { ...LABELS.measures.recurrence, headline: 2 },
      'progression-free-survival-rate': {
        ...LABELS.measures['progression-free-survival-rate'],
        countsEvents: { endpoint: 'progression-free-survival', eventFree: true },
      },
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
const hit = (kind: HitOfQuery['kind'], asked: Partial<HitOfQuery['asked']> = {}): HitOfQuery => ({
  kind,
  slug: 'angiosarcoma',
  asked: { tumours: [], drugs: [], ...asked },
});
const factsOf = (rows: OutcomeListItem[], kind: 'tumour' | 'drug' | 'study' = 'tumour') =>
  hitResults(CONTEXT, hit(kind), rows).map(({ fact }) => fact);

describe('the results of a study that are of one tumour', () => {
  const rows = [
    row('soft', [7, 40], { tumourSlug: 'soft-tissue-sarcoma' }),
    row('bone', [1, null], { tumourSlug: 'osteosarcoma' }),
  ];
  const chosen = (tumour: string, only: boolean) =>
    chosenResults(CONTEXT, { ...hit('study', { tumours: [tumour] }), only }, rows).map(
      ({ factId }) => factId,
    );

  it('leave out what is of another, also where it is the only one with a share', () => {
    expect(chosen('osteosarcoma', true)).toEqual(['fact-bone']);
    expect(chosen('gist', true)).toEqual([]);
    expect(chosen('gist', false)).toEqual(['fact-soft']);
  });

  it('leave out what nobody looks for first', () => {
    const other = row('other', [3, 5], { tumourSlug: 'gist', measure: 'stable-disease' });
    const hitOfStudy = hit('study', { tumours: ['gist'] });
    const facts = (only: boolean) =>
      chosenResults(CONTEXT, { ...hitOfStudy, only }, [other]).map(({ factId }) => factId);
    expect(facts(true)).toEqual([]);
    expect(facts(false)).toEqual(['fact-other']);
  });
});

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
    const name = (kind: 'tumour' | 'drug' | 'study') =>
      hitResults(CONTEXT, hit(kind), of ? [of] : [])[0]?.name;
    expect(name('tumour')).toBe('Objective response · Everolimus');
    expect(name('drug')).toBe('Objective response · Angiosarcoma');
    expect(name('study')).toBe('Objective response');
    expect(hitResults(CONTEXT, hit('study'), of ? [of] : [])[0]?.figure).toBe('4/5 · 80.0 % (37.6–96.4)');
  });
});

describe('results of whole groups', () => {
  const cohort = (more: Partial<OutcomeListItem['cohort']>) => ({
    cohort: { ...row('of', [null, 5]).cohort, ...more },
  });
  const value = (slug: string, months: number, more: Partial<OutcomeListItem> = {}) =>
    row(slug, [null, null], { measure: 'progression-free-survival', value: months, unit: 'months', ...more });
  const kept = (...rows: OutcomeListItem[]) => ofWholeGroups(CONTEXT.labels, rows).map(({ id }) => id);

  it.each<[string, OutcomeListItem]>([
    ['a cohort of one patient', value('one', 12, cohort({ size: 1 }))],
    ['a case', value('case', 12, cohort({ role: 'case', size: null }))],
    ['one of one', row('one', [1, 1])],
    ['patients chosen by their outcome', row('selected', [1, 11], { ofOutcomeDefined: true })],
    [
      'a share free of an event at no time',
      row('rate', [11, 41], { measure: 'progression-free-survival-rate' }),
    ],
  ])('are not those of %s', (_what, left) => {
    expect(kept(left, row('group', [4, 5]))).toEqual(['group']);
  });

  it('are not the values of one cohort that has several of one outcome', () => {
    const rows = [value('first', 12, cohort({ size: 5 })), value('second', 6, cohort({ size: 5 }))];
    expect(kept(...rows)).toEqual([]);
    expect(kept(...rows.slice(0, 1))).toEqual(['first']);
    // The other value may lie beyond the rows that were read.
    expect(ofWholeGroups(CONTEXT.labels, rows.slice(0, 1), rows)).toEqual([]);
  });

  it('are rates that say their time', () => {
    const rate = { measure: 'progression-free-survival-rate', timeValue: 16, timeUnit: 'week' };
    expect(kept(row('rate', [11, 41], rate))).toEqual(['rate']);
  });
});

describe('a hit of a query that names a tumour', () => {
  it('carries results of that tumour alone, where there are some', () => {
    const whole = row('whole', [40, 90]);
    const mixed = {
      ...whole,
      id: 'whole',
      cohort: { ...whole.cohort, tumours: ['angiosarcoma', 'osteosarcoma'] },
    };
    const asked = hit('study', { tumours: ['angiosarcoma'] });
    const factsAsked = (rows: OutcomeListItem[]) => hitResults(CONTEXT, asked, rows).map(({ fact }) => fact);
    expect(factsAsked([mixed, row('own', [2, 3])])).toEqual(['fact-own']);
    expect(factsAsked([mixed])).toEqual(['fact-whole']);
    // A tumour never carries what is of others as well.
    expect(factsOf([mixed])).toEqual([]);
  });
});
