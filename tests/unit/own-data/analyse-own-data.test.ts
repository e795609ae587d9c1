import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseOwnData } from '@/lib/own-data/analyse-own-data';
import { exampleTables } from '@/lib/own-data/example-tables';
import { DEFAULT_OPTIONS, type OwnDataRequest, requestOf } from '@/lib/own-data/own-data-request';
import { ownDataContext } from '@/lib/present/pages/analyse/own-data-context';
import { ownDataView } from '@/lib/present/pages/analyse/own-data-view';
import {
  analyseMetaAnalysis,
  analyseProportion,
  analyseSurvival,
  analyseTwoArms,
  analyseTwoByTwo,
} from '@/lib/stats';

const SURVIVAL = 'time,event,arm\n1,1,control\n2,1,control\n3,0,control\n2,1,new\n5,0,new\n7,1,new\n';
const GROUPS = [
  { label: 'control', time: [1, 2, 3], event: [1, 1, 0] },
  { label: 'new', time: [2, 5, 7], event: [1, 0, 1] },
];

const outcomeOf = (text: string, changes: Partial<OwnDataRequest> = {}) =>
  analyseOwnData({ ...requestOf(text), ...changes });
const viewOf = (text: string, locale: 'en' | 'zh' = 'en', changes: Partial<OwnDataRequest> = {}) =>
  ownDataView(ownDataContext(locale), outcomeOf(text, changes));
const leftOut = (text: string, locale: 'en' | 'zh' = 'en') =>
  viewOf(text, locale).reading.leftOut?.rows.map((row) => row.text);

describe('times to an event', () => {
  test('are grouped in the order of the table and analysed as the library does', () => {
    const { result, reading } = outcomeOf(SURVIVAL);
    expect(reading.rows.used).toBe(6);
    expect(result).toEqual({ kind: 'survival', groups: GROUPS, analysis: analyseSurvival(GROUPS) });
  });

  test('with another reference and other conventions', () => {
    const options = {
      ...DEFAULT_OPTIONS,
      reference: 'new',
      confidenceLevel: 0.9,
      ties: 'breslow',
      tau: 2,
    } as const;
    const { result } = outcomeOf(SURVIVAL, { options });
    const turned = [...GROUPS].reverse();
    const expected = analyseSurvival(turned, { confidenceLevel: 0.9, ties: 'breslow', tau: 2 });
    expect(result).toMatchObject({ analysis: expected });
  });

  test('with Chinese names and words, full-width figures and a decimal comma', () => {
    const text = '随访时间（月）\t是否死亡\t组别\n１,５\t是\t甲\n2,5\t否\t甲\n3\t１\t乙\n';
    const outcome = outcomeOf(text);
    expect(outcome.reading.rows.leftOut).toEqual([]);
    expect(outcome.result).toMatchObject({
      groups: [
        { label: '甲', time: [1.5, 2.5], event: [1, 0] },
        { label: '乙', time: [3], event: [1] },
      ],
    });
  });

  test('without names are asked about, with a guess', () => {
    const text = SURVIVAL.split('\n').slice(1).join('\n');
    const { result, reading } = outcomeOf(text);
    expect(result).toBeNull();
    const [guess] = reading.questions[0]?.options ?? [];
    expect(guess?.roles).toEqual({ 0: 'time', 1: 'event', 2: 'group' });
    expect(outcomeOf(text, { roles: guess?.roles ?? {} }).result).toMatchObject({ groups: GROUPS });
  });

  test('with columns that the reader chooses', () => {
    const text = 'a,b,c\n1,9,1\n1,8,0\n0,7,1\n';
    const outcome = outcomeOf(text, { roles: { 0: 'ignore', 1: 'time', 2: 'event' } });
    expect(outcome.result).toMatchObject({ groups: [{ label: '', time: [9, 8, 7], event: [1, 0, 1] }] });
  });

  test('every row that can’t be used is named with its line and all its reasons', () => {
    const text = `${SURVIVAL}abc,1,new\n-2,1,new\n,,new\n6,1,\n8,1,new\n`;
    const reasons = [
      'Line 8: Time “abc” is not a number',
      'Line 9: Time “-2” is negative',
      'Line 10: Time is missing; Event or not is missing',
      'Line 11: Group is missing',
    ];
    expect(leftOut(text)).toEqual(reasons);
    expect(leftOut(text, 'zh')?.[0]).toBe('第 8 行：时间“abc”不是数字');
    // Four of eleven are too many to leave out unasked.
    expect(outcomeOf(text).result).toBeNull();
    expect(viewOf(text, 'en', { leaveOut: true }).reading.status).toBe('7 rows analysed, 4 left out.');
    expect(outcomeOf(text, { leaveOut: true }).result).toMatchObject({
      groups: [GROUPS[0], { time: [2, 5, 7, 8] }],
    });
  });

  test('of a column that is no group is refused with its count of values', () => {
    const rows = Array.from({ length: 11 }, (_, index) => `${index},${index % 2},patient ${index}`).join(
      '\n',
    );
    expect(viewOf(`time,event,group\n${rows}`).reading.refusal).toContain('11 different values');
  });

  test('of 200,000 patients are drawn with no more steps than can be seen, and counted in full', () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `${(index * 7919) % 100_003},${index % 3 ? 1 : 0}`,
    );
    const view = viewOf(`time,event\n${rows.join('\n')}`);
    expect(view.reading.status).toBe('200000 rows analysed, none left out.');
    const [curve] = view.chart?.kind === 'survival' ? view.chart.curves : [];
    expect(curve?.steps.length).toBeLessThan(2000);
    expect(curve?.n).toBe(200_000);
    const last = curve?.steps.at(-1);
    expect((last?.events ?? 0) + (last?.censored ?? 0)).toBe(200_000);
  });
});

describe('counts', () => {
  test('one row is a proportion', () => {
    expect(outcomeOf('group,events,n\nall,10,23').result).toMatchObject({
      kind: 'proportion',
      analysis: analyseProportion(10, 23),
    });
  });

  test('two rows are compared, the first with the second unless the reader says otherwise', () => {
    const text = '组别\t缓解例数\t总例数\n甲\t10\t23\n乙\t14\t16\n';
    const [first, second] = [
      { events: 10, total: 23 },
      { events: 14, total: 16 },
    ];
    expect(outcomeOf(text).result).toMatchObject({
      kind: 'two-by-two',
      analysis: analyseTwoByTwo({ a: first, b: second }),
    });
    expect(outcomeOf(text, { options: { ...DEFAULT_OPTIONS, reference: '甲' } }).result).toMatchObject({
      analysis: analyseTwoByTwo({ a: second, b: first }),
    });
  });

  test('more rows are pooled, and the pooled proportion is drawn only when asked for', () => {
    const text = 'study,events,n\na,0,12\nb,5,20\nc,9,11\n';
    const proportions = [
      { label: 'a', events: 0, total: 12 },
      { label: 'b', events: 5, total: 20 },
      { label: 'c', events: 9, total: 11 },
    ];
    const expected = analyseMetaAnalysis({ proportions, transformation: 'logit' });
    expect(outcomeOf(text).result).toMatchObject({ kind: 'meta', analysis: expected });
    const rowsOf = (summary: boolean) => {
      const { chart } = viewOf(text, 'en', { options: { ...DEFAULT_OPTIONS, summary } });
      return chart?.kind === 'rows' ? chart.rows.map(({ label }) => label) : [];
    };
    expect(rowsOf(false)).toEqual(['a', 'b', 'c']);
    expect(rowsOf(true)).toEqual(['a', 'b', 'c', 'Pooled']);
  });

  test('that can’t be are named', () => {
    expect(leftOut('group,events,n\na,12,10\nb,x,10\nc,0,0\nd,3,10\n')).toEqual([
      'Line 2: With the event “12” is more than all patients',
      'Line 3: With the event “x” is not a number',
      'Line 4: All patients “0” has to be above 0',
    ]);
  });
});

describe('effects', () => {
  const effects = [
    { label: 'a', estimate: 0.1, standardError: 0.2 },
    { label: 'b', estimate: -0.4, standardError: 0.3 },
    { label: 'c', estimate: 0.9, standardError: 0.25 },
  ];
  const asTable = `study,effect,se\n${effects.map((row) => Object.values(row).join(',')).join('\n')}`;

  test('with standard errors, by each method', () => {
    for (const method of ['fixed', 'DL', 'REML', 'PM'] as const) {
      const options = { ...DEFAULT_OPTIONS, method, knappHartung: true };
      expect(outcomeOf(asTable, { options }).result).toMatchObject({
        analysis: analyseMetaAnalysis({ effects }, { method, knappHartung: true }),
      });
    }
  });

  test('that are ratios with limits are pooled as logarithms', () => {
    const { result, reading } = outcomeOf('study,HR,lower,upper\na,0.5,0.25,1\nb,2,1,4\n');
    expect(reading.ratio).toBe(true);
    const standardError = Math.log(4) / (2 * 1.959963984540054);
    expect(result).toMatchObject({ kind: 'meta', ratio: true });
    const [a, b] = result?.kind === 'meta' ? result.effects : [];
    expect(a?.estimate).toBeCloseTo(Math.log(0.5), 12);
    expect(a?.standardError).toBeCloseTo(standardError, 12);
    expect(b?.estimate).toBeCloseTo(Math.log(2), 12);
  });

  test('that can’t be are named', () => {
    expect(leftOut('study,HR,lower,upper\na,0.5,0.6,1\nb,x,1,4\nc,1,,2\nd,1,0.5,2\n')).toEqual([
      'Line 2: Lower limit “0.6” and the upper limit don’t enclose the effect',
      'Line 3: Effect “x” is not a number',
      'Line 4: Lower limit is missing',
    ]);
  });
});

describe('two arms', () => {
  const text = 'study,event.e,n.e,event.c,n.c\na,5,20,8,21\nb,3,30,7,29\nc,0,12,2,11\n';
  const studies = [
    { label: 'a', a: { events: 5, total: 20 }, b: { events: 8, total: 21 } },
    { label: 'b', a: { events: 3, total: 30 }, b: { events: 7, total: 29 } },
    { label: 'c', a: { events: 0, total: 12 }, b: { events: 2, total: 11 } },
  ];

  test.each(['RR', 'OR', 'RD'] as const)('are pooled as %s, with Mantel–Haenszel beside', (measure) => {
    const analysis = analyseTwoArms(studies, measure);
    const options = { ...DEFAULT_OPTIONS, measure };
    expect(outcomeOf(text, { options }).result).toMatchObject({ kind: 'meta', arms: { studies }, analysis });
    const names = viewOf(text, 'en', { options }).statistics.map(({ name }) => name);
    expect(names).toContain('Pooled effect (Mantel–Haenszel)');
  });

  test('by Peto’s method are a common-effect model', () => {
    const options = { ...DEFAULT_OPTIONS, measure: 'Peto' } as const;
    expect(outcomeOf(text, { options }).result).toMatchObject({ analysis: analyseTwoArms(studies, 'Peto') });
  });
});

test('the prediction interval of proportions is one of proportions', () => {
  const { statistics } = viewOf('study,responders,n\na,2,12\nb,5,20\nc,9,11\nd,4,9\n');
  const [row] = statistics.filter(({ name }) => name === 'Prediction interval');
  const [, lower, upper] = /\((\S+)–(\S+)\)/u.exec(row?.text ?? '') ?? [];
  expect(Number(lower)).toBeGreaterThan(0);
  expect(Number(upper)).toBeLessThan(1);
});

describe('what can’t be analysed says so', () => {
  test('names without rows', () => {
    expect(viewOf('time,event').reading.refusal).toContain('There is no row of data');
  });

  test('a column that isn’t there', () => {
    expect(viewOf('time,age\n1,61\n2,55', 'zh').reading.refusal).toContain('没有哪一列说明谁发生了事件');
  });

  test('any text at all gives a view, in both languages', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        expect(() => viewOf(text, 'en')).not.toThrow();
        expect(() => viewOf(text, 'zh')).not.toThrow();
      }),
    );
  });
});

test.each(['en', 'zh'] as const)('the examples in %s are read whole', (locale) => {
  for (const text of Object.values(exampleTables(locale))) {
    const view = viewOf(text, locale);
    expect(view.reading).toMatchObject({ open: false, leftOut: null });
    expect(view.chart).not.toBeNull();
  }
});
