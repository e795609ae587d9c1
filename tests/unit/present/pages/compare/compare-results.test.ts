import { describe, expect, it } from 'vitest';
import { readComparedIds } from '@/lib/present/pages/compare/compare-address';
import { type ComparePageView, comparePage } from '@/lib/present/pages/compare/compare-page';
import {
  comparisonOf,
  type InventedStudy,
  months,
  rate,
  reported,
  series,
  trial,
} from '../../../../fixtures/compared-studies';

function viewOf(cohorts: string, studies: InventedStudy[], locale: 'en' | 'zh' = 'en') {
  const ids = cohorts.split(',');
  const { context, evidence, studies: rows } = comparisonOf(studies, ids, locale);
  const asked = readComparedIds({ cohorts }, (id) => evidence.byId.has(id));
  const input = { evidence, studies: rows, asked, search: '', offered: null, arms: [], checkResults: [] };
  return comparePage(context, input).comparison as NonNullable<ComparePageView['comparison']>;
}

const ARMS = trial([
  { outcomes: [rate('recurrence', [10, 40])] },
  { outcomes: [rate('recurrence', [12, 30])] },
]);
const SERIES = series({ outcomes: [months('progression-free-survival', 6.3)] });

describe('the sentence on what can be compared', () => {
  it('names the only pair that can, and says of the others why not', () => {
    const { summary } = viewOf('trial/new,trial/old,series/all', [ARMS, SERIES]);
    expect(summary.title).toBe('Only A ↔ B can be compared directly');
    expect(summary.text).toMatch(
      /^Arms of one study \(randomised\)\. The other 2 pairs are to be read side by side only: /u,
    );
  });

  it('says of two alone whether they can', () => {
    expect(viewOf('trial/new,trial/old', [ARMS]).summary.title).toBe('These two can be compared directly');
    const apart = viewOf('trial/new,series/all', [ARMS, SERIES]).summary;
    expect(apart.title).toBe('These two cannot be compared');
    expect(apart.text).not.toContain('The other');
  });

  it('is in the language of the page', () => {
    expect(viewOf('trial/new,trial/old', [ARMS], 'zh').summary.text).toBe('同一研究的各组（随机分组）。');
  });
});

describe('the reasons of pairs', () => {
  it('stand once for all pairs of which the same is said', () => {
    const { why, pairs } = viewOf('trial/new,trial/old,series/all', [ARMS, SERIES]);
    expect(why.map(({ title, pairs: keys }) => [title, keys])).toEqual([
      ['A ↔ B', ['AB']],
      ['A, B ↔ C', ['AC', 'BC']],
    ]);
    const [, across] = why;
    for (const { rule } of across?.reasons ?? [])
      expect(across?.reasons.filter((other) => other.rule === rule)).toHaveLength(1);
    const rules = (key: string) => pairs.find((pair) => pair.key === key)?.reasons.map(({ rule }) => rule);
    expect(new Set(across?.reasons.map(({ rule }) => rule))).toEqual(new Set(rules('AC')));
  });
});

describe('the table of results', () => {
  it('says of a cohort that reports the counterpart at that time where to look, not that it reports nothing', () => {
    const at = { timeValue: 8, timeUnit: 'week' };
    const arms = trial([
      { outcomes: [rate('recurrence-free', [17, 26], at)] },
      { outcomes: [rate('recurred', [null, null], { value: 100, unit: '%', ...at })] },
    ]);
    const { key, more } = viewOf('trial/new,trial/old', [arms]);
    const rows = [...key, ...more.flatMap((group) => group.rows)];
    const of = (label: string) => rows.find((row) => row.label.startsWith(label))?.otherwise;
    expect(of('Free of recurrence')?.[1]).toBe('reported as: Recurred, 8 weeks');
    expect(of('Recurred')?.[0]).toBe('reported as: Free of recurrence, 8 weeks');
    const [alone] = viewOf('trial/new,series/all', [arms, SERIES]).key;
    expect(alone?.otherwise[1]).toBeNull();
  });

  it('has a mark on the axis for a share, and what is calculated between arms beside it', () => {
    const [row] = viewOf('trial/new,trial/old', [ARMS]).key;
    expect(row?.cells.map(([cell]) => cell?.glyph?.at)).toEqual([25, 40]);
    expect(row?.differences.map(({ label, text }) => [label, text])).toEqual([
      ['A − B', expect.stringMatching(/^−15\.0 \(.*\) percentage points; Fisher’s exact P 0\.\d+$/u)],
    ]);
  });

  it('calculates nothing between studies', () => {
    const other = series({ outcomes: [rate('recurrence', [3, 20])] });
    const [row] = viewOf('trial/new,series/all', [ARMS, other]).key;
    expect(row?.cells.map((found) => found.length)).toEqual([1, 1]);
    expect(row?.differences).toEqual([]);
  });

  it('gives times an axis of their own, and no mark to what has no place on one', () => {
    const outcomes = [months('time-to-recurrence', 14), rate('symptom-relief', [3, null])];
    const { outcomes: groups } = viewOf('trial/new,trial/old', [trial([{ outcomes }, {}])]);
    const rows = groups.flatMap((group) => group.rows);
    const of = (label: string) => rows.find((row) => row.label === label);
    expect(of('Time to recurrence')?.sublabel).toBe('axis to 15 months');
    expect(of('Time to recurrence')?.cells[0]?.[0]?.glyph?.at).toBeCloseTo(93.3, 1);
    expect(of('Symptom relief')?.cells[0]?.[0]?.glyph).toBeNull();
  });

  it('holds every result, those that stand open and the others, once', () => {
    const { key, more, outcomes } = viewOf('trial/new,trial/old,series/all', [ARMS, SERIES]);
    const all = outcomes.flatMap((group) => group.rows.map((row) => row.key));
    expect([...key, ...more.flatMap(({ rows }) => rows)].map((row) => row.key).sort()).toEqual(all.sort());
  });
});

describe('cells that say the same', () => {
  it('say so of one fact or the same words, never of equal figures of different sources', () => {
    const study = trial([{}, {}], {
      more: {
        characteristics: [reported('follow-up-method', { kind: 'study', textEn: 'Scans', textZh: '影像' })],
      },
    });
    const { facts } = viewOf('trial/new,trial/old,series/all', [study, series({ size: 40 })]);
    const row = (key: string) => facts.flatMap(({ rows }) => rows).find((one) => one.key === key);
    expect(row('followUp')?.as).toEqual([null, 0, null]);
    expect(row('tumours')?.as).toEqual([null, 0, 0]);
    expect(row('size')?.as).toEqual([null, null, null]);
  });
});
