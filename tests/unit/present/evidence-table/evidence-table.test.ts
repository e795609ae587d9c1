import { describe, expect, it } from 'vitest';
import { type CohortInput, cohortEvidence } from '@/lib/domain/evidence-cohort';
import { everyCohort } from '@/lib/domain/evidence-entry';
import { answerSentence } from '@/lib/present/evidence-table/answer-sentence';
import { evidenceTable } from '@/lib/present/evidence-table/evidence-table';
import { patientsLikeThis } from '@/lib/present/evidence-table/patients-like-this';
import { summaryOfFindings } from '@/lib/present/evidence-table/summary-of-findings';
import { LOCALES, type Locale } from '@/lib/text/locale';
import { MAP_LABELS, mapCohort, patientOf } from '../../../fixtures/map-cohorts';
import { characteristicOf, countOf } from '../../../fixtures/study-input';
import { contextIn } from '../../../fixtures/view-context';

/** The vocabulary of the other tests, with the categories of a response as one partition. */
const CATEGORIES = ['complete-response', 'partial-response', 'stable-disease', 'progressive-disease'];
const { measures } = MAP_LABELS;
const RESPONSES = Object.fromEntries(
  CATEGORIES.map((measure, index) => [
    measure,
    {
      ...(measures[measure] ?? {
        en: measure,
        zh: measure,
        synonyms: [],
        type: 'count' as const,
        ordinal: index,
      }),
      group: 'response',
      partition: 'response',
      headline: index + 1,
    },
  ]),
);
const AGE = {
  en: 'Age',
  zh: '年龄',
  synonyms: [],
  type: 'number' as const,
  ordinal: 1,
  profile: 1,
  person: 'age' as const,
};

const contextOf = (locale: Locale = 'en') =>
  contextIn(locale, {
    labels: { ...MAP_LABELS, measures: { ...measures, ...RESPONSES, age: AGE } },
  });

const SERIES = { design: 'case-series', origin: 'primary' };

/** A cohort that says so many of so many responded. */
const responders = (slug: string, drug: string, [count, of]: [number | null, number | null], study = {}) =>
  mapCohort({
    study: { slug, ...study },
    tumour: 'angiosarcoma',
    drugs: [[drug]],
    size: of,
    more: { outcomes: [countOf('partial-response', 'all', [count, of])] },
  });

/** Two arms of one study, each with the same measure. */
function trial(
  slug: string,
  [a, b]: readonly [[number, number], [number, number]],
  [ofA, ofB] = ['partial-response', 'partial-response'],
): CohortInput[] {
  const study = { slug, design: 'randomised-controlled-trial' };
  const whole = mapCohort({ study, tumour: 'angiosarcoma', size: a[1] + b[1] });
  const arm = (name: string, drugs: string[][], counts: [number, number], measure: string) =>
    mapCohort({
      study,
      slug: name,
      tumour: 'angiosarcoma',
      drugs,
      size: counts[1],
      more: { parentId: whole.id, outcomes: [countOf(measure, name, counts)] },
    });
  return [whole, arm('treated', [['sorafenib']], a, ofA), arm('control', [['placebo']], b, ofB)];
}

function tableOf(cohorts: CohortInput[], locale: 'en' | 'zh' = 'en') {
  const context = contextOf(locale);
  const evidence = cohortEvidence(cohorts);
  const input = { context, evidence, checkResults: [], tests: [] };
  return { context, table: evidenceTable(input, everyCohort(evidence), { subject: 'treatment' }) };
}
const answerOf = (cohorts: CohortInput[], locale: 'en' | 'zh' = 'en') => {
  const { context, table } = tableOf(cohorts, locale);
  return answerSentence(context, table);
};

describe('the sentence that answers', () => {
  it('says count and denominator of a single arm, and that nothing is randomised', () => {
    expect(answerOf([responders('series', 'everolimus', [4, 5], SERIES)])).toMatch(
      /^Everolimus \(.*\): .*4\/5\. The study is not reported as a randomised comparison\.$/u,
    );
    const two = [
      responders('first', 'everolimus', [4, 5], SERIES),
      responders('second', 'imatinib', [1, 5], SERIES),
    ];
    expect(answerOf(two)).toMatch(/\. None of the studies is reported as a randomised comparison\.$/u);
  });

  it('says once what was given and how it was studied, and what it is known by first', () => {
    const alike = (slug: string, measure: string, counts: [number, number]) =>
      mapCohort({
        study: { slug, ...SERIES },
        tumour: 'angiosarcoma',
        drugs: [['everolimus']],
        size: counts[1],
        more: { outcomes: [countOf(measure, 'all', counts)] },
      });
    const answer = answerOf([
      alike('large', 'progressive-disease', [3, 35]),
      alike('small', 'partial-response', [14, 19]),
    ]);
    expect(answer.match(/Everolimus/gu)).toHaveLength(1);
    expect(answer).toMatch(/14\/19; .*3\/35\./u);
  });

  it('tells of a randomised comparison also where other rows stand before it', () => {
    const own = ['first', 'second'].map((slug, index) =>
      responders(slug, ['everolimus', 'imatinib'][index] ?? '', [4, 5], SERIES),
    );
    const cited = trial('rct', [
      [6, 20],
      [1, 19],
    ]);
    const answer = answerOf([...own, ...cited]);
    expect(answer).toContain('Sorafenib vs placebo');
    expect(answer).toContain('Everolimus');
    expect(answer).not.toContain('Imatinib');
  });

  it('says of a percentage of nobody knows how many that its denominator is unclear', () => {
    const cohort = mapCohort({
      study: { slug: 'percentage' },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
      more: {
        outcomes: [{ ...countOf('partial-response', 'all', [null, null]), value: 100, unit: '%' }],
      },
    });
    expect(answerOf([cohort])).toContain('100 %, denominator unclear');
  });

  it('says both arms of a trial in one breath, and does not miss a randomised comparison', () => {
    const answer = answerOf(
      trial('rct', [
        [6, 20],
        [1, 19],
      ]),
    );
    expect(answer).toContain('Sorafenib vs placebo');
    expect(answer).toContain('6/20 vs 1/19');
    expect(answer).toContain('All of it is cited: from secondary sources.');
  });

  it('says of each arm what was measured in it, where the two report different measures', () => {
    const cohorts = trial(
      'rct',
      [
        [6, 20],
        [15, 19],
      ],
      ['partial-response', 'progressive-disease'],
    );
    const [en, zh] = LOCALES.map((locale) => answerOf(cohorts, locale));
    expect(en).toMatch(/ 6\/20 \(sorafenib\), .* 15\/19 \(placebo\)\./u);
    expect(en).not.toContain('6/20 vs');
    expect(zh).toMatch(/6\/20（.+）.*15\/19（.+）/u);
    expect(tableOf(cohorts).table.rows[0]?.shares.map(({ results }) => results.length)).toEqual([1, 1]);
  });

  it('keeps the unknown denominator', () => {
    expect(answerOf([responders('no-rate', 'everolimus', [1, null])])).toContain('1/?');
  });

  it('says that nobody gives a figure, where nobody does', () => {
    const notReported = mapCohort({
      study: { slug: 'not-reported' },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
    });
    expect(answerOf([notReported])).toMatch(/^No study here gives a figure\./u);
  });

  it('says nothing where there is no study', () => {
    expect(answerOf([])).toBe('');
  });

  it('states the figure of one patient as it is', () => {
    expect(answerOf([responders('case', 'everolimus', [1, 1], { design: 'case-report' })])).toContain('1/1');
  });

  it('names no cause and draws no conclusion, in either language', () => {
    const cohorts = [
      responders('series', 'everolimus', [4, 5], SERIES),
      ...trial('rct', [
        [6, 20],
        [1, 19],
      ]),
    ];
    for (const locale of LOCALES) {
      expect(answerOf(cohorts, locale)).not.toMatch(
        /because|cause|better|worse|effective|superior|improve|有效|优于|改善|导致|因为/iu,
      );
    }
  });
});

describe('the table of evidence', () => {
  it('joins an arm and its comparator in one row', () => {
    const { table } = tableOf(
      trial('rct', [
        [6, 20],
        [1, 19],
      ]),
    );
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]).toMatchObject({ title: 'Sorafenib', against: 'Placebo' });
    expect(table.rows[0]?.shares[0]?.results.map(({ arm, result }) => [arm, result.view.figure])).toEqual([
      [0, '6/20'],
      [1, '1/19'],
    ]);
  });

  it('puts own before cited, then the better design, then the larger group', () => {
    const { table } = tableOf([
      responders('small', 'everolimus', [1, 3], { design: 'case-report' }),
      responders('large', 'sorafenib', [9, 90], { design: 'case-report' }),
      ...trial('rct', [
        [6, 20],
        [1, 19],
      ]),
      responders('ours', 'everolimus', [4, 5], SERIES),
    ]);
    expect(table.rows.map(({ studySlug }) => studySlug)).toEqual(['ours', 'rct', 'large', 'small']);
  });

  it('tells rows without a figure apart, and loses none', () => {
    const notReported = mapCohort({
      study: { slug: 'not-reported' },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
    });
    const { table } = tableOf([notReported, responders('ours', 'everolimus', [4, 5], SERIES)]);
    expect(table.rows.map(({ studySlug }) => studySlug)).toEqual(['ours']);
    expect(table.withoutFigure.map(({ studySlug }) => studySlug)).toEqual(['not-reported']);
  });

  it('cuts shares between groups: all categories of a response stand together', () => {
    const cohort = mapCohort({
      study: { slug: 'all-four', ...SERIES },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
      size: 19,
      more: { outcomes: CATEGORIES.map((measure, index) => countOf(measure, 'all', [index, 19])) },
    });
    const [row] = tableOf([cohort]).table.rows;
    expect(row?.shares.map(({ results }) => results[0]?.result.measure)).toEqual(CATEGORIES);
  });

  it('folds shares beyond the first of a few kinds, and loses none', () => {
    const measured = ['recurrence', 'resection', 'relief', 'margins', 'metastasis', 'necrosis'];
    const cohort = mapCohort({
      study: { slug: 'many', ...SERIES },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
      size: 19,
      more: { outcomes: measured.map((measure, index) => countOf(measure, 'all', [index + 1, 19])) },
    });
    const [row] = tableOf([cohort]).table.rows;
    expect(row?.shares).toHaveLength(3);
    expect([...(row?.shares ?? []), ...(row?.moreShares ?? [])]).toHaveLength(measured.length);
  });

  it('sets what is calculated of two arms side by side, by endpoint', () => {
    const patients = (arm: string, times: number[]) =>
      times.map((time) => patientOf(`${arm}${time}`, { 'progression-free-survival': [time, true] }));
    const cohorts = trial('rct', [
      [6, 20],
      [1, 19],
    ]);
    const withTimes = cohorts.map((cohort, index) =>
      index === 0 ? cohort : { ...cohort, patients: patients(cohort.slug, [2 * index, 3 * index]) },
    );
    const [row] = tableOf(withTimes).table.rows;
    expect(row?.calculated.map(({ times }) => times.map(({ arm }) => arm))).toEqual([[0, 1]]);
  });
});

describe('the summary of findings', () => {
  it('says of 100 patients how many, with and without', () => {
    const { context, table } = tableOf(
      trial('rct', [
        [6, 20],
        [1, 20],
      ]),
    );
    const [line] = summaryOfFindings(context, table);
    expect([line?.withIt.count, line?.without?.count]).toEqual([30, 5]);
  });

  it('has no line for a share whose denominator nobody prints', () => {
    const { context, table } = tableOf([responders('no-rate', 'everolimus', [1, null])]);
    expect(summaryOfFindings(context, table)).toEqual([]);
  });
});

describe('patients like the reader’s', () => {
  const context = contextOf();
  const aged = (patient: string, value: number) =>
    characteristicOf('age', {
      id: `age-${patient}`,
      kind: 'patient',
      patientId: patient,
      value,
      unit: 'years',
    });
  const cohort = mapCohort({
    study: { slug: 'series', ...SERIES },
    tumour: 'angiosarcoma',
    drugs: [['everolimus']],
    more: {
      patients: [patientOf('a', { 'progression-free-survival': [7, false] }), patientOf('b'), patientOf('c')],
      characteristics: [aged('a', 64), aged('b', 61), aged('c', 37)],
    },
  });
  const entries = everyCohort(cohortEvidence([cohort]));
  const ask = (...traits: string[]) => patientsLikeThis(context, entries, traits, '/en/tumours/angiosarcoma');

  it('frames those who match, and lets nobody disappear', () => {
    const view = ask('age:60');
    expect([view?.total, view?.matching]).toEqual([3, 2]);
    expect(view?.cards.map(({ key, matches }) => [key, matches])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });

  it('takes a patient of whom only the decade is printed for one of that decade', () => {
    const { cohort: own } = entries[0] ?? {};
    const decade = characteristicOf('age', {
      kind: 'patient',
      patientId: 'd',
      unit: 'years',
      rangeLower: 60,
      rangeUpper: 69,
    });
    const more = own && {
      ...own,
      patients: [...own.patients, patientOf('d')],
      characteristics: [...own.characteristics, decade],
    };
    const view = patientsLikeThis(context, everyCohort(cohortEvidence(more ? [more] : [])), ['age:60'], '/');
    expect(view?.traits.find(({ key }) => key === 'age:60')).toMatchObject({
      label: '60–69 years',
      count: 3,
    });
    expect(view?.cards.find(({ key }) => key === 'd')?.matches).toBe(true);
  });

  it('frames nobody where nothing is asked, and leaves out a trait that nobody has', () => {
    expect(ask()?.cards.some(({ matches }) => matches)).toBe(false);
    expect(ask('age:90')?.isFiltered).toBe(false);
  });

  it('says by its sign that a patient had no event yet', () => {
    expect(ask()?.cards[0]?.times[0]).toMatchObject({ text: '> 7 months', end: 'ongoing' });
  });

  it('tells the end of survival from other events, and says what the lanes show', () => {
    const survival = { ...AGE, en: 'Overall survival', synonyms: ['OS'], topic: 'overall-survival' as const };
    const progression = { ...AGE, en: 'Progression-free survival', synonyms: ['PFS'] };
    const both = contextIn('en', {
      labels: {
        ...MAP_LABELS,
        measures: {
          ...measures,
          age: AGE,
          'overall-survival': survival,
          'progression-free-survival': progression,
        },
      },
    });
    const [cohortOfOne] = everyCohort(
      cohortEvidence([
        mapCohort({
          study: { slug: 'one', ...SERIES },
          tumour: 'angiosarcoma',
          drugs: [['everolimus']],
          more: {
            patients: [
              patientOf('a', { 'progression-free-survival': [6, true], 'overall-survival': [10, true] }),
            ],
            characteristics: [aged('a', 61)],
          },
        }),
      ]),
    );
    const view = cohortOfOne && patientsLikeThis(both, [cohortOfOne], [], '/');
    expect(view?.cards[0]?.times.map(({ end }) => end)).toEqual(['event', 'death']);
    expect(view?.legend.map(({ form }) => form)).toEqual(['until-event', 'until-death', 'event', 'death']);
  });

  it('leaves out the tumour that the page is about', () => {
    const histology = {
      ...AGE,
      en: 'Histology',
      type: 'term' as const,
      values: 'tumours' as const,
      profile: 4,
    };
    const context = contextIn('en', {
      labels: { ...MAP_LABELS, measures: { ...measures, age: AGE, 'histology-of-patient': histology } },
    });
    const one = mapCohort({
      study: { slug: 'one', ...SERIES },
      tumour: 'angiosarcoma',
      drugs: [['everolimus']],
      more: {
        patients: [patientOf('a')],
        characteristics: [
          aged('a', 61),
          characteristicOf('histology-of-patient', { kind: 'patient', patientId: 'a', term: 'angiosarcoma' }),
        ],
      },
    });
    const traitsOn = (subject: string | null) =>
      patientsLikeThis(context, everyCohort(cohortEvidence([one])), [], '/', subject)?.cards[0]?.traits
        .length;
    expect([traitsOn(null), traitsOn('angiosarcoma')]).toEqual([1, 0]);
  });

  it('is nothing where no patient’s row is printed', () => {
    expect(patientsLikeThis(context, everyCohort(cohortEvidence([mapCohort({})])), [], '/')).toBeNull();
  });
});
