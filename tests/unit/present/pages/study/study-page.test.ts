import { describe, expect, it } from 'vitest';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { studyPage } from '@/lib/present/pages/study/study-page';
import { designLadder } from '@/lib/present/words/design-ladder';
import { characteristicOf, cohortOf, countOf, eventOf, studyInput } from '../../../../fixtures/study-input';
import { contextIn } from '../../../../fixtures/view-context';

const en = contextIn('en');
const zh = contextIn('zh');

const checkResult = (id: string, verdict: string): CheckResultItem => ({
  id,
  rule: 'no-rule',
  verdict,
  paperSlug: 'paper',
  study: null,
  printed: id,
  recomputed: '',
  arithmetic: '',
  explanationEn: '',
  explanationZh: '',
  facts: [],
});

describe('the ladder of designs', () => {
  it.each([
    ['randomised-controlled-trial', 4],
    ['nonrandomised-comparison', 2],
    ['clinical-trial', 2],
    ['case-series', 1],
    ['retrospective-cohort', 1],
    [null, 0],
    ['in-vitro-study', 0],
  ])('%s stands on rung %s, with its word', (design, rung) => {
    const view = designLadder(en, { design, phase: null });
    expect(view.rung).toBe(rung);
    expect(view.label).not.toBe('');
  });

  it('keeps a trial whose allocation nobody states a rung below the randomised ones', () => {
    const designs = { ...en.labels.groups.designs };
    designs.placebo = { en: 'Placebo', zh: '', synonyms: [], family: 'randomised', allocation: 'not-stated' };
    const labels = { ...en.labels, groups: { ...en.labels.groups, designs } };
    expect(designLadder({ ...en, labels }, { design: 'placebo', phase: null }).rung).toBe(3);
  });
});

describe('a study’s page', () => {
  it('says in its head how many patients there are, arm by arm, and compares the arms', () => {
    const { head } = studyPage(
      en,
      studyInput({
        patients: 39,
        cohorts: [cohortOf('all'), cohortOf('new', { size: 23 }), cohortOf('old', { size: 16 })],
      }),
      [],
    );
    expect(head.patients).toBe('39 patients (23 + 16)');
    expect(head.compareHref).toBe('/en/compare?cohorts=trial%2Fnew,trial%2Fold');
  });

  it('with no results lists no section that it lacks, and says in one line what is not reported', () => {
    const view = studyPage(en, studyInput({}), []);
    expect(view.index.map(({ id }) => id)).toEqual(['key-results', 'cite']);
    expect(view.keyCards).toEqual([]);
    expect(view.notReported).toEqual(expect.arrayContaining(['Response', 'Adverse events', 'Population']));
    expect(view.head.compareHref).toBeNull();
  });

  it('counts in its index what each section holds', () => {
    const view = studyPage(
      en,
      studyInput({
        cohorts: [cohortOf('all')],
        outcomes: [countOf('recurrence', 'all', [3, 35])],
        adverseEvents: [eventOf('nausea', { count: 1, of: 35 }), eventOf('nephritis', { count: 0, of: 35 })],
      }),
      [checkResult('a', 'agrees'), checkResult('b', 'rounding')],
    );
    const counts = Object.fromEntries(view.index.map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({ 'adverse-events': '2', outcomes: '1', checks: '2' });
    // As they follow one another on the page.
    expect(Object.keys(counts).slice(-3)).toEqual(['checks', 'outcomes', 'cite']);
    expect(view.notReported).not.toContain('Adverse events');
  });

  it('keeps what disagrees open, folds the rest of the checks under their counts', () => {
    const checkResults = ['disagrees', 'rounding', 'rounding', 'agrees', 'agrees', 'agrees'].map(
      (verdict, index) => checkResult(`${index}`, verdict),
    );
    const { checks } = studyPage(en, studyInput({}), checkResults);
    expect(checks.summary).toBe('3 of 6 checks are not in full agreement');
    expect(checks.open.map(({ printed }) => printed)).toEqual(['0']);
    expect(checks.folds.map(({ checkResults: own }) => own.length)).toEqual([2]);
    expect(checks.agreeing?.rules).toEqual([{ name: 'no-rule', count: 3 }]);
    expect(studyPage(zh, studyInput({}), checkResults).checks.summary).toBe('6 项核对中 3 项不完全一致');
  });

  it('draws the groups of patients as a tree, those looked at by themselves apart', () => {
    const { flow } = studyPage(
      en,
      studyInput({
        cohorts: [
          cohortOf('all', { size: 56 }),
          cohortOf('one', { size: 19, role: 'stratum' }),
          cohortOf('responders', { size: 14, role: 'subgroup', parentId: 'trial/one' }),
          cohortOf('other', { size: 35, role: 'stratum' }),
        ],
      }),
      [],
    );
    const [root] = flow;
    expect(root?.parts.map(({ label }) => label)).toEqual(['one', 'other']);
    expect(root?.parts[0]?.subgroups.map(({ label }) => label)).toEqual(['responders']);
    expect(studyPage(en, studyInput({ cohorts: [cohortOf('all')] }), []).flow).toEqual([]);
  });

  it('has groups in columns only where they tell of the same things', () => {
    const groups = ['one', 'two', 'three'].map((slug) => cohortOf(slug, { role: 'stratum' }));
    const of = (measure: string, ...cohorts: string[]) =>
      cohorts.map((cohort) =>
        characteristicOf(measure, { kind: 'cohort', cohortId: `trial/${cohort}`, value: 3, unit: 'months' }),
      );
    const baselineOf = (characteristics: ReturnType<typeof of>) =>
      studyPage(en, studyInput({ cohorts: groups, characteristics }), []).baseline;
    expect(baselineOf(of('age', 'one', 'two', 'three'))?.columns).toHaveLength(3);
    expect(baselineOf([...of('age', 'one'), ...of('follow-up', 'two'), ...of('dose', 'three')])).toBeNull();
  });

  it('tells categories of one partition together, with the denominator that all share in the title', () => {
    const labels = {
      ...en.labels,
      measures: {
        ...en.labels.measures,
        male: { en: 'Male', zh: '男', synonyms: [], type: 'count' as const, ordinal: 1, partition: 'sex' },
        female: {
          en: 'Female',
          zh: '女',
          synonyms: [],
          type: 'count' as const,
          ordinal: 2,
          partition: 'sex',
        },
        sex: { en: 'Sex', zh: '性别', synonyms: [], type: 'term' as const, ordinal: 3 },
      },
    };
    const row = (measure: string, count: number, of: number) =>
      characteristicOf(measure, { kind: 'cohort', cohortId: 'trial/all', count, of });
    const cellOf = (of: number) =>
      studyPage(
        { ...en, labels },
        studyInput({
          cohorts: [cohortOf('all')],
          characteristics: [row('male', 23, 39), row('female', 16, of)],
        }),
        [],
      ).population[0]?.cells[0];
    expect(cellOf(39)).toMatchObject({
      title: 'Sex, of 39',
      entries: [{ label: 'Male' }, { label: 'Female' }],
    });
    expect(cellOf(38)?.title).toBe('Sex');
  });
});
