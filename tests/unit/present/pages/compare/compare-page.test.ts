import { describe, expect, it } from 'vitest';
import { matchesSearch } from '@/lib/data/table-engine/search-text';
import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { type CohortItem, cohortsTable } from '@/lib/data/tables/cohorts-table';
import { linesOf } from '@/lib/data/tables/list-definition';
import type { EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { readComparedIds } from '@/lib/present/pages/compare/compare-address';
import { compareCsv } from '@/lib/present/pages/compare/compare-csv';
import { comparePage } from '@/lib/present/pages/compare/compare-page';
import {
  comparisonOf,
  eventOf,
  type InventedStudy,
  months,
  patientsOf,
  rate,
  series,
  trial,
} from '../../../../fixtures/compared-studies';

const STUDIES = [
  trial([
    {
      outcomes: [rate('recurrence', [10, 40]), rate('symptom-relief', [9, 40])],
      events: [eventOf('nausea', [8, 40])],
    },
    { outcomes: [rate('recurrence', [12, 30])], events: [eventOf('nausea', [3, 30])] },
  ]),
  series({ outcomes: [months('progression-free-survival', 6.3)] }),
];

/** The cohort as its list has it. */
const cohortItem = (cohort: EvidenceCohort): CohortItem => ({
  ...cohort,
  regimens: cohort.givenRegimens.map((regimen) => ({ regimen })),
  overlaps: [],
  overlappedBy: [],
  characteristics: [],
  _count: {
    patients: cohort.patients.length,
    outcomes: cohort.outcomes.length,
    adverseEvents: cohort.adverseEvents.length,
  },
});

function pageOf(
  cohorts: string,
  {
    studies = STUDIES,
    search = '',
    locale = 'en' as 'en' | 'zh',
    checkResults = [] as CheckResultItem[],
  } = {},
) {
  const ids = cohorts.split(',').filter(Boolean);
  const { context, evidence, studies: rows } = comparisonOf(studies as InventedStudy[], ids, locale);
  const asked = readComparedIds({ cohorts }, (id) => evidence.byId.has(id));
  const items = evidence.cohorts.map(cohortItem);
  const { searchTextsOf } = cohortsTable(context.labels);
  const found = items.filter(
    (item) => !ids.includes(item.id) && matchesSearch(linesOf(searchTextsOf(item)), search),
  );
  const offered = search === '' ? null : { cohorts: found, matching: found.length };
  const input = { evidence, studies: rows, asked, search, offered, arms: items, checkResults };
  return { context, view: comparePage(context, input) };
}

describe('the page of a comparison', () => {
  it('has a column a cohort, with links that move and remove it', () => {
    const { view } = pageOf('trial/new,trial/old,series/all');
    expect(view.columns.map(({ letter, name, study, origin }) => [letter, name, study, origin])).toEqual([
      ['A', 'new', 'trial', 'primary'],
      ['B', 'old', 'trial', 'primary'],
      ['C', 'series', 'series', 'secondary'],
    ]);
    const [, middle] = view.columns;
    expect(middle?.left?.href).toBe('/en/compare?cohorts=trial/old,trial/new,series/all');
    expect(middle?.right?.href).toBe('/en/compare?cohorts=trial/new,series/all,trial/old');
    expect(middle?.remove.href).toBe('/en/compare?cohorts=trial/new,series/all');
    expect(view.columns[0]?.left).toBeNull();
    expect(view.columns.at(-1)?.right).toBeNull();
  });

  it('weighs an endpoint that is known from the patients alone, and leaves one that is reported to its figure', () => {
    const patients = (cohortId: string) => patientsOf(cohortId, 'time-to-recurrence', [5, -9]);
    const times = { patientRows: [...patients('trial/new'), ...patients('trial/old')] };
    const studies = [
      trial([{}, {}], { more: times }),
      series({ outcomes: [months('time-to-recurrence', 6)] }),
    ];
    const { comparison } = pageOf('trial/new,trial/old,series/all', { studies }).view;
    const outcomesOf = (key: string) =>
      comparison?.pairs
        .find((pair) => pair.key === key)
        ?.outcomes.map(({ title, verdict }) => [title, verdict]);
    expect(comparison?.curves).toHaveLength(1);
    expect(outcomesOf('AB')).toEqual([['Time to recurrence, from individual patients', 'direct']]);
    expect(outcomesOf('AC')).toHaveLength(1);
    const reported = [trial([{ outcomes: [months('time-to-recurrence', 7)] }, {}], { more: times })];
    expect(
      pageOf('trial/new,trial/old', { studies: reported }).view.comparison?.pairs[0]?.outcomes.map(
        ({ title }) => title,
      ),
    ).toEqual(['Time to recurrence']);
  });

  it('says of each pair whether it can be compared, in the order of the columns', () => {
    const { comparison } = pageOf('trial/new,trial/old,series/all').view;
    expect(comparison?.pairs.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['AB', 'direct'],
      ['AC', 'not-comparable'],
      ['BC', 'not-comparable'],
    ]);
    expect(comparison?.pairs[0]?.label).toBe('Direct, randomised');
    expect(comparison?.pairs[0]?.outcomes.map(({ title }) => title)).toEqual(['Recurrence']);
    expect(comparison?.pairs[0]?.events.map(({ title }) => title)).toEqual(['Nausea']);
    expect(comparison?.pairs[0]?.onlyOne).toEqual(['Only A reports: Symptom relief.']);
  });

  it('compares a subgroup with its like of the other arm, and with the whole of it not at all', () => {
    const counted = (of: readonly [number, number]) => ({ outcomes: [rate('recurrence', of)] });
    const study: InventedStudy = {
      ...trial([{}, {}]),
      cohorts: [
        { slug: 'new', size: 40, ...counted([10, 40]) },
        { slug: 'old', size: 30, ...counted([12, 30]) },
        { slug: 'new-young', parent: 'new', role: 'subgroup', size: 12, ...counted([3, 12]) },
        { slug: 'old-young', parent: 'old', role: 'subgroup', size: 11, ...counted([4, 11]) },
      ],
    };
    const of = (cohorts: string) => pageOf(cohorts, { studies: [study] }).view.comparison;
    const whole = of('trial/new,trial/old-young');
    expect(whole?.pairs[0]?.verdict).toBe('not-comparable');
    expect(whole?.pairs[0]?.reasons[0]?.rule).toBe('part-against-whole');
    expect(whole?.pairs[0]?.outcomes[0]?.reasons[0]?.rule).toBe('part-against-whole');
    expect(whole?.tables).toEqual([]);
    const alike = of('trial/new-young,trial/old-young');
    expect(alike?.pairs[0]?.label).toBe('Direct, randomised');
    expect(alike?.pairs[0]?.reasons.map(({ rule }) => rule)).toEqual(['subgroups']);
    expect(alike?.tables).toHaveLength(1);
    expect(of('trial/new,trial/old')?.pairs[0]?.reasons).toEqual([]);
  });

  it('has a ratio of the pair among its outcomes, with figure and source', () => {
    const ratio = months('hazard-ratio', 0.33, { unit: null, versusId: 'trial/old' });
    const { comparison } = pageOf('trial/old,trial/new', {
      studies: [trial([{ outcomes: [ratio] }, {}])],
    }).view;
    const [outcome] = comparison?.pairs[0]?.outcomes ?? [];
    expect([outcome?.title, outcome?.label]).toEqual(['Hazard ratio', 'Direct, randomised']);
    expect(outcome?.reasons).toEqual([
      {
        rule: 'effect-of-the-pair',
        effect: 'caution',
        text: 'An effect of one vs the other is reported: new vs old (0.33).',
        who: ['new vs old (0.33)'],
        fact: expect.stringContaining('hazard-ratio'),
      },
    ]);
  });

  it('tells an outcome once of which one side has values of several patients', () => {
    const values = [6, 12].map((value) => months('time-to-recurrence', value, { id: `${value}` }));
    const studies = [
      trial([{ outcomes: [months('time-to-recurrence', 7)] }, {}]),
      series({ outcomes: values }),
    ];
    const [pair] = pageOf('trial/new,series/all', { studies }).view.comparison?.pairs ?? [];
    expect(pair?.outcomes.map(({ title }) => title)).toEqual(['Time to recurrence']);
    expect(pair?.outcomes[0]?.reasons.map(({ rule }) => rule)).toContain('one-of-several-values');
  });

  it('says of how many the results of a group without a size are', () => {
    const arms = [
      [2, 38],
      [6, 38],
    ].map(([count = 0, of = 0]) => ({
      size: null,
      outcomes: [rate('recurrence', [count, of])],
    })) as [object, object];
    const { comparison, columns } = pageOf('trial/new,trial/old', { studies: [trial(arms)] }).view;
    const reason = comparison?.pairs[0]?.reasons.find(({ rule }) => rule === 'size-not-printed');
    expect(reason?.text).toBe(
      'The number of patients is not printed: new (results reported for 38); old (results reported for 38).',
    );
    expect(columns[0]?.size.text).toBe('size not reported; results reported for 38');
  });

  it('lists what recalculating the compared studies found, apart from what agrees', () => {
    const of = (study: string, verdict: string): CheckResultItem => ({
      id: `${study} ${verdict}`,
      rule: 'test-at-limit',
      verdict,
      paperSlug: 'paper',
      study: { slug: study, shortTitleEn: study, shortTitleZh: study },
      printed: 'P > 0.05',
      recomputed: 'P = 0.03',
      arithmetic: '',
      explanationEn: 'It differs.',
      explanationZh: '不符。',
      facts: ['fact'],
    });
    const checkResults = [
      of('trial', 'changes-conclusion'),
      of('elsewhere', 'disagrees'),
      of('trial', 'not-checkable'),
      of('series', 'agrees'),
    ];
    const { checks } = pageOf('trial/new,series/all', { checkResults }).view.comparison ?? {};
    expect(checks?.checkResults.map(({ key }) => key)).toEqual(['trial changes-conclusion']);
    expect(checks?.uncheckable).toMatchObject({
      title: '1 figure that cannot be checked',
      checkResults: [{ key: 'trial not-checkable' }],
    });
    const none = pageOf('trial/new,series/all').view.comparison?.checks;
    expect(none?.lead).toContain('No discrepancy was found');
    expect(none?.checkResults).toEqual([]);
  });

  it('has the cautions of a study beside its arms where nobody drew lots', () => {
    const note = (id: string, weight: string) => ({
      id,
      textEn: `${id} in English`,
      textZh: id,
      weight,
      bias: null,
      concerns: '',
      locations: [{ firstLine: 3, lastLine: 4, factId: 'f' }],
    });
    const more = { notes: [note('cost', 'caution'), note('spelling', 'information')] };
    const arms: Parameters<typeof trial>[0] = [
      { outcomes: [rate('recurrence', [10, 40])] },
      { outcomes: [rate('recurrence', [12, 30])] },
    ];
    const notesOf = (design: string) =>
      pageOf('trial/new,trial/old', { studies: [trial(arms, { design, more })] }).view.comparison?.pairs[0]
        ?.notes;
    expect(notesOf('non-randomised-comparison')).toMatchObject({
      title: 'Read with caution: 1 note on this study',
      notes: [
        {
          key: 'cost',
          text: 'cost in English',
          lines: 'lines 3–4',
          locations: [{ text: 'lines 3–4', fact: 'f' }],
        },
      ],
    });
    expect(notesOf('randomised-controlled-trial')).toBeNull();
  });

  it('calculates between arms of one study only', () => {
    const arms = pageOf('trial/new,trial/old,series/all').view.comparison;
    expect(arms?.tables.map(({ title }) => title)).toEqual(['Compared: new vs old']);
    expect(arms?.events.differences).toHaveLength(1);
    const across = pageOf('trial/new,series/all').view.comparison;
    expect(across?.tables).toEqual([]);
    expect(across?.events.differences).toEqual([]);
  });

  it('aligns all results, with nothing where a cohort reports none', () => {
    const { comparison } = pageOf('trial/new,trial/old,series/all').view;
    expect(
      comparison?.outcomes.map(({ title, rows }) => [
        title,
        rows.map(({ cells }) => cells.map((found) => found.map(({ result }) => result.figure).join())),
      ]),
    ).toEqual([
      ['Time to event', [['', '', '6.3 months']]],
      ['Events and landmark rates', [['10/40', '12/30', '']]],
      ['Symptoms', [['9/40', '', '']]],
    ]);
  });

  it('tells two cohorts of one name apart', () => {
    const other = series({}, { slug: 'other' });
    const { view } = pageOf('series/all,other/all', { studies: [...STUDIES, other] });
    expect(view.columns.map(({ remove }) => remove.label)).toEqual(['Remove A · series', 'Remove B · other']);
  });

  it('asks for more where there are fewer than two, and offers the arms of a study', () => {
    expect(pageOf('').view).toMatchObject({ comparison: null, columns: [] });
    const { view } = pageOf('series/all');
    expect(view.tooFew).toContain('at least two');
    expect(view.columns).toHaveLength(1);
    expect(view.suggestions.map(({ text, href }) => [text, href])).toEqual([
      ['new vs old', '/en/compare?cohorts=trial/new,trial/old'],
    ]);
    expect(pageOf('trial/new,trial/old').view.suggestions).toEqual([]);
  });

  it('names what is wrong with the address, and how to mend it', () => {
    const { view } = pageOf('trial/new,no/such,trial/old,trial/new');
    expect(view.problems.map(({ text }) => text)).toEqual([
      'There is no cohort “no/such”.',
      '“trial/new” is named more than once.',
    ]);
    expect(view.address).toBe('/compare?cohorts=trial/new,trial/old');
  });
});

describe('the search for a further cohort', () => {
  it('finds by study, tumour and drug in either language, and adds with a link', () => {
    const studies = [trial([{ drugs: ['everolimus'] }, {}]), series({ tumour: 'gist' })];
    const found = (search: string) =>
      pageOf('trial/old', { studies, search }).view.picker?.matches?.map(({ href }) => href);
    expect(found('Afinitor')).toEqual(['/en/compare?cohorts=trial/old,trial/new']);
    expect(found('胃肠道间质瘤')).toEqual(['/en/compare?cohorts=trial/old,series/all']);
    expect(found('nothing of the kind')).toEqual([]);
    expect(found('')).toBeUndefined();
  });

  it('does not offer what is there, nor anything beside six', () => {
    const many = trial([{}, {}], {
      cohorts: Array.from({ length: 7 }, (_, index) => ({ slug: `c${index}`, role: 'arm' })),
    });
    const six = many.cohorts.slice(0, 6).map(({ slug }) => `trial/${slug}`);
    expect(pageOf(six.join(','), { studies: [many] }).view.picker).toBeNull();
    const five = pageOf(six.slice(0, 5).join(','), { studies: [many], search: 'trial' });
    expect(five.view.picker?.matches?.map(({ key }) => key)).toEqual(['trial/c5', 'trial/c6']);
  });
});

describe('the comparison as CSV', () => {
  const { context, view } = pageOf('trial/new,trial/old,series/all');
  const [head = [], ...rows] = compareCsv(context, view);

  it('has the same columns in every line', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  });

  it('says every result with its cohort and source, and silence as silence', () => {
    const line = (item: string, letter: string) =>
      rows.find((row) => row[head.indexOf('item')] === item && row[head.indexOf('column')] === letter);
    expect(line('Recurrence', 'A')).toEqual(
      expect.arrayContaining(['trial/new', '10/40 · 25.0 % (14.2–40.2)', 'fact-recurrence-x-trial-new']),
    );
    expect(line('Recurrence', 'C')).toEqual(expect.arrayContaining(['series/all', '– not reported']));
  });

  it('holds verdicts with reasons, and what is calculated between arms', () => {
    const text = rows.map((row) => row.join('\t')).join('\n');
    expect(text).toContain('Direct, randomised');
    expect(text).toContain('Different studies:');
    expect(text).toContain('Risk difference, percentage points');
  });

  it('is in the language of the page', () => {
    const chinese = pageOf('trial/new,trial/old', { locale: 'zh' });
    expect(compareCsv(chinese.context, chinese.view)[0]?.[0]).toBe('部分');
  });
});
