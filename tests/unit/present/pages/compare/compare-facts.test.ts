import { describe, expect, it } from 'vitest';
import { compareFacts, type TopicName } from '@/lib/present/pages/compare/compare-facts';
import { compareGaps } from '@/lib/present/pages/compare/compare-gaps';
import {
  comparisonOf,
  type InventedStudy,
  patientsOf,
  rate,
  reported,
  series,
  trial,
} from '../../../../fixtures/compared-studies';

const IDS = ['trial/new', 'trial/old', 'series/all'];

function factsOf(studies: InventedStudy[], locale: 'en' | 'zh' = 'en') {
  const { context, evidence, cohorts } = comparisonOf(studies, IDS, locale);
  const groups = compareFacts(context, evidence, cohorts);
  return {
    groups,
    gaps: compareGaps(context, cohorts, groups),
    row: (topic: TopicName) => groups.flatMap(({ rows }) => rows).find(({ key }) => key === topic),
    /** Each column's items of a topic, as words. */
    of: (topic: TopicName) =>
      groups
        .flatMap(({ rows }) => rows)
        .find(({ key }) => key === topic)
        ?.cells.map((items) =>
          items.map(({ label, result, text, of }) =>
            [of, label, result?.figure ?? text].filter(Boolean).join(' | '),
          ),
        ),
  };
}

describe('facts of compared cohorts', () => {
  it('come from the nearest group that states them, and say which', () => {
    const facts = factsOf([
      {
        ...trial([
          { characteristics: [reported('age', { statistic: 'mean', value: 50, unit: 'years' })] },
          {},
        ]),
        cohorts: [
          {
            slug: 'all',
            role: 'all',
            size: 70,
            characteristics: [reported('age', { value: 52, unit: 'years' })],
          },
          {
            slug: 'new',
            parent: 'all',
            size: 40,
            characteristics: [reported('age', { statistic: 'mean', value: 50, unit: 'years' })],
          },
          { slug: 'old', parent: 'all', size: 30 },
        ],
      },
      series({}),
    ]);
    expect(facts.of('age')).toEqual([
      ['mean | 50 years'],
      ['stated only of all patients (70) | 52 years'],
      [],
    ]);
  });

  it('are counted from the patients where only their rows have them, and say so with a link', () => {
    const patientRows = patientsOf('series/all', 'time-to-recurrence', [4, 5, -9]);
    const of = (measure: string, values: object[]) =>
      values.map((value, index) =>
        reported(measure, { kind: 'patient', patientId: patientRows[index]?.id ?? null, ...value }),
      );
    const characteristics = [
      ...of('prior-treatment', [{ term: 'none' }, { term: 'surgery' }, { term: 'none' }]),
      // What is printed of a patient in two places counts once.
      ...of('prior-treatment', [{ term: 'none' }]),
      ...of('age', [
        { value: 61, unit: 'years' },
        { value: 37, unit: 'years' },
      ]),
      ...of('prior-operations', [{ value: 2 }]),
    ];
    const facts = factsOf([trial([{}, {}]), series({}, { more: { patientRows, characteristics } })]);
    expect(facts.of('prior')).toEqual([[], [], ['None | 2/3', 'Surgery | 1/3', '']]);
    expect(facts.of('age')?.[2]).toEqual(['each patient | 37 years · 61 years · 2/3', '']);
    const [, , cell = []] = facts.row('prior')?.cells ?? [];
    expect(cell.at(-1)?.link).toEqual({
      text: 'counted from the individual patients',
      href: '/en/studies/series#patients',
    });
    const missing = facts.gaps[2]?.missing.map(({ key }) => key) ?? [];
    expect(missing).toContain('sex');
    for (const known of ['prior', 'age', 'time']) expect(missing).not.toContain(known);
  });

  it('leave to the group what is stated of it', () => {
    const patientRows = patientsOf('series/all', 'time-to-recurrence', [4, 5]);
    const characteristics = [
      reported('age', { kind: 'patient', patientId: patientRows[0]?.id ?? null, value: 61 }),
    ];
    const stated = { characteristics: [reported('age', { value: 50, unit: 'years' })] };
    const facts = factsOf([trial([{}, {}]), series(stated, { more: { patientRows, characteristics } })]);
    expect(facts.of('age')?.[2]).toEqual(['50 years']);
  });

  it('are not called unreported where who could take part may imply them', () => {
    const eligible = reported('eligibility-criterion', {
      kind: 'study',
      textEn: 'No earlier treatment',
      textZh: '无',
    });
    const facts = factsOf([trial([{}, {}]), series({}, { more: { characteristics: [eligible] } })]);
    expect(facts.row('spread')?.notReported).toEqual([null, null, 'not reported separately']);
    expect(facts.row('followUp')?.notReported).toEqual([null, null, null]);
    expect(facts.gaps[2]?.missing.find(({ key }) => key === 'spread')?.text).toBe(
      'Spread (not reported separately)',
    );
  });

  it('say of how many the results are where the size is not printed', () => {
    const arm = { size: null, outcomes: [rate('recurrence', [2, 38])] };
    const facts = factsOf([trial([arm, { size: null }]), series({})]);
    expect(facts.row('size')?.notReported).toEqual([
      'size not reported; results reported for 38',
      null,
      null,
    ]);
  });

  it('stand side by side measure by measure, each from its own level', () => {
    const facts = factsOf([
      trial([{ characteristics: [reported('follow-up', { value: 12, unit: 'months' })] }, {}], {
        more: {
          characteristics: [reported('follow-up-method', { kind: 'study', textEn: 'Scans', textZh: '影像' })],
        },
      }),
      series({}),
    ]);
    expect(facts.of('followUp')).toEqual([['12 months', 'Scans'], ['Scans'], []]);
  });

  it('are left out where no cohort has them, unless a reader looks for them', () => {
    const facts = factsOf([trial([{}, {}]), series({})]);
    expect(facts.of('performance')).toBeUndefined();
    expect(facts.of('prior')).toEqual([[], [], []]);
  });

  it('tell of regimens with their doses, and of how the design allocates where nothing else does', () => {
    const facts = factsOf([trial([{ drugs: ['everolimus', 'mesna'] }, {}]), series({})]);
    expect(facts.of('regimen')?.[0]).toEqual(['everolimus,mesna']);
    expect(facts.of('allocation')).toEqual([
      ['randomised, by the stated design'],
      ['randomised, by the stated design'],
      ['single group, no allocation'],
    ]);
  });

  it('with no row of their own are told among other characteristics', () => {
    const facts = factsOf([
      trial([{ characteristics: [reported('tumour-size', { value: 4, unit: 'cm' })] }, {}]),
      series({}),
    ]);
    expect(facts.of('other')).toEqual([['Tumour size | 4 cm'], [], []]);
  });

  it('leave single patients out', () => {
    const facts = factsOf([
      trial([{ characteristics: [reported('age', { patientId: 'trial/1', value: 61, unit: 'years' })] }, {}]),
      series({}),
    ]);
    expect(facts.of('age')).toEqual([[], [], []]);
  });
});

describe('what compared cohorts do not report', () => {
  const missing = (studies: InventedStudy[], column: number) =>
    factsOf(studies).gaps[column]?.missing.map(({ key }) => key) ?? [];

  it('is listed for each, and what it reports is not', () => {
    const studies = [
      trial([
        {
          outcomes: [rate('recurrence', [4, 40])],
          characteristics: [reported('age', { value: 50, unit: 'years' })],
        },
        {},
      ]),
      series({ size: null }),
    ];
    expect(missing(studies, 0)).not.toContain('age');
    expect(missing(studies, 0)).not.toContain('time');
    expect(missing(studies, 0)).toContain('events');
    expect(missing(studies, 1)).toEqual(expect.arrayContaining(['age', 'time', 'response']));
    expect(missing(studies, 2)).toContain('size');
  });

  it('says of which larger group a fact is stated instead', () => {
    const { gaps } = factsOf([
      {
        ...trial([{}, {}]),
        cohorts: [
          {
            slug: 'all',
            role: 'all',
            size: 70,
            characteristics: [reported('age', { value: 52, unit: 'years' })],
          },
          { slug: 'new', parent: 'all', size: 40 },
          { slug: 'old', parent: 'all', size: 30 },
        ],
      },
      series({}),
    ]);
    expect(gaps[0]?.missing.find(({ key }) => key === 'age')?.text).toBe(
      'Age (stated only of all patients (70))',
    );
  });

  it('leads to the group of the study that reports it, where it is not there yet', () => {
    const study = trial([{}, {}]);
    const [all, ...arms] = study.cohorts;
    const { gaps } = factsOf([
      {
        ...study,
        cohorts: [{ ...all, slug: 'all', outcomes: [rate('objective-response', [7, 70])] }, ...arms],
      },
      series({}),
    ]);
    expect(gaps[0]?.missing.find(({ key }) => key === 'response')?.elsewhere).toEqual([
      { text: 'all', href: `/en/compare?cohorts=${IDS.join(',')},trial/all` },
    ]);
    expect(gaps[2]?.missing.find(({ key }) => key === 'response')?.elsewhere).toEqual([]);
  });
});
